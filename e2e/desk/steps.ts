import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { places } from '../places.ts'

export const password = 'lantern bay south entrance'

let people = 0

/** An address nobody else uses in this run. */
export const unique = (name: string): string => `${name}-${process.pid}-${Date.now()}-${++people}@desk.example`

/** A server that tests talk to. */
export type Where = Pick<typeof places, 'url' | 'port' | 'dataFolder'>

/** What `npm run organiser -- EMAIL` prints. */
export function signInLink(email: string, { port, dataFolder }: Where = places): string {
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataFolder,
    PUBLIC_URL: '',
    DATABASE_URL: '',
  }
  return execFileSync('node_modules/.bin/node', ['scripts/organiser.ts', email], { env, encoding: 'utf8' }).trim()
}

/** Opens the desk to somebody new. */
export async function signIn(page: Page, email: string = unique('organiser')): Promise<string> {
  await page.goto(signInLink(email))
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Set password and open the desk' }).click()
  await expect(page.getByRole('link', { name: 'Dashboard' })).toHaveAttribute('aria-current', 'page')
  return email
}

import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { mailTo } from '../mailbox.ts'
import { places } from '../places.ts'
import { words } from '../words.ts'
import { event, type Locale } from './steps.ts'

const open = () => new Database(`${places.dataFolder}/foyer.db`, { timeout: 5000 })

/** Eleven minutes go by for everybody who is signed in under this address. */
export function ageProof(address: string): void {
  const database = open()
  const whose = 'registration_id in (select id from registrations where address = ?)'
  const { changes } = database
    .prepare(`update sessions set proved_at = proved_at - 660000 where proved_at is not null and ${whose}`)
    .run(address)
  database.close()
  expect(changes).toBeGreaterThan(0)
}

export type LedgerLine = { purpose: string; given: number; wording: number; source: string }

/** The consent ledger of an address, oldest line first. */
export function ledgerOf(address: string): LedgerLine[] {
  const database = open()
  const rows = database
    .prepare(
      `select purpose, given, wording, source from consents
       where registration_id in (select id from registrations where address = ?) order by at, rowid`,
    )
    .all(address) as LedgerLine[]
  database.close()
  return rows
}

/** On the details page with a stale proof: asks for a link, opens it from the mail, and is back on the leaving part. */
export async function proveAnew(page: Page, locale: Locale, address: string, nth = 2): Promise<string> {
  const details = `/${locale}/${event}/visit/details`
  await page.locator('section:has(> h2#leave) form button').click()
  await page.waitForURL(`**${details}?done=sent-leave`)
  await expect(page.getByRole('status')).toContainText(address)
  const { link = '' } = await mailTo(address, nth)
  await page.goto(link)
  await page.getByRole('button', { name: words[locale].continue, exact: true }).click()
  await page.waitForURL(`**${details}#leave`)
  return link
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { freePort, startServer } from '../own-server.ts'
import { event, fillQuickForm, getMyPass, newAddress } from '../visitor/steps.ts'

test('a page that breaks on the server says so in the language of the page', async ({ page }) => {
  test.setTimeout(90_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-broken-'))
  const port = await freePort()
  const server = await startServer(port, dataDir)
  try {
    const url = `http://localhost:${port}/zh-TW/${event}`
    await page.goto(url)
    await fillQuickForm(page, 'zh-TW', newAddress())
    await getMyPass(page, 'zh-TW').click()
    await page.waitForURL('**/visit')
    const database = new Database(join(dataDir, 'foyer.db'))
    database.exec('alter table sessions rename to sessions_lost')
    database.close()

    const answer = await page.goto(`${url}/visit/matching`)
    expect(answer?.status()).toBe(500)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW')
    await expect(page.getByRole('heading', { level: 1, name: '這裡出了點問題' })).toBeVisible()
    await expect(page.locator('main a[href]').first()).toBeVisible()
  } finally {
    server.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test('a page whose scripts break stays as it was drawn, and its form goes @js', async ({ page }) => {
  await page.route('**/_next/static/**/*.js', (route) =>
    route.fulfill({ contentType: 'application/javascript', body: 'throw new Error("broken on purpose")' }),
  )
  await page.goto(`/en/${event}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await fillQuickForm(page, 'en', newAddress())
  await getMyPass(page, 'en').click()
  await page.waitForURL(`**/en/${event}/visit`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You are in')
})

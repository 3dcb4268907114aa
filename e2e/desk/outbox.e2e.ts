import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { mailTo } from '../mailbox.ts'
import { places } from '../places.ts'
import { signIn, unique } from './steps.ts'

const event = 'nutra-expo-2027'

function inDatabase<T>(run: (database: Database.Database) => T): T {
  const database = new Database(`${places.dataFolder}/foyer.db`, { timeout: 5000 })
  try {
    return run(database)
  } finally {
    database.close()
  }
}

test('F33: a mail that was refused is told in plain words, and tried again by a button', async ({ page }) => {
  const email = unique('refused')
  const data = { name: 'Refused Person', email, company: 'Harbour Foods', privacy: true }
  await page.request.post(`/api/v1/events/${event}/registrations`, { data })
  await mailTo(email)
  const refused = "update messages set state = 'failed', last_error = 'EENVELOPE 550 5.1.1' where address = ?"
  await expect.poll(() => inDatabase((db) => db.prepare(`${refused} and state = 'sent'`).run(email).changes)).toBe(1)
  await signIn(page)

  await page.goto(`/organiser/messages?event=${event}&state=failed`)
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('The receiving server knows no such address')
  await expect(row).toContainText('Ask the visitor for another address.')
  await row.getByRole('button', { name: 'Try again' }).click()

  await expect(page.getByText('1 mail will be tried again now.')).toBeVisible()
  await mailTo(email, 2)
  const audited =
    "select count(*) from audits where action = 'retry-mail' and about in (select id from messages where address = ?)"
  expect(inDatabase((db) => db.prepare(audited).pluck().get(email))).toBe(1)
})

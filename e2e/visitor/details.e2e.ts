import { expect, type Page, test } from '@playwright/test'
import { words } from '../words.ts'
import { answerAll, event, newAddress, proveByCall, registerByCall } from './steps.ts'

const details = `/en/${event}/visit/details`

async function provedVisitor(page: Page) {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await proveByCall(page, email)
  return email
}

const save = async (page: Page, data: Record<string, unknown>) =>
  expect((await page.request.patch('/api/v1/me/answers', { data })).status()).toBe(200)

const stored = async (page: Page, point: string) =>
  (await (await page.request.get('/api/v1/me')).json()).answers[point]?.value

const row = (page: Page, point: string) => page.locator(`[data-point="${point}"]`)

test('every value is edited, confirmed or removed from one list', async ({ page }) => {
  await provedVisitor(page)
  await save(page, { answers: { jobTitle: 'Purchasing director', city: 'Bonn', visitDays: null } })

  await page.goto(details)
  for (const fold of await page.locator('summary').all()) await fold.click()
  await row(page, 'jobFunction').getByRole('button', { name: 'That’s right' }).click()
  await expect(page.getByRole('status')).toContainText('Confirmed')
  await expect(row(page, 'jobFunction')).toContainText('Confirmed on')

  await row(page, 'city').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('status')).toContainText('Removed')
  expect(await stored(page, 'city')).toBeUndefined()

  await row(page, 'jobTitle').getByRole('link', { name: 'Change' }).click()
  await page.locator('input[name=jobTitle]').fill('Chemist')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(`**${details}?done=saved`)
  await expect(row(page, 'jobTitle')).toContainText('Chemist')

  for (const point of ['name', 'email', 'company']) await expect(row(page, point).getByText('Remove')).toHaveCount(0)
})

test('what a taken service needs is said before it is removed, and asked again after', async ({ page }) => {
  await provedVisitor(page)
  await answerAll(page, 'en', 'conference')
  await page.request.put('/api/v1/me/services/conference', { data: {} })

  await page.goto(details)
  await row(page, 'jobTitle').getByRole('link', { name: 'Remove' }).click()
  await expect(page.locator('section', { hasText: 'Remove this answer' })).toContainText('Needed for Free conference')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.waitForURL(`**${details}?done=removed`)

  expect(await stored(page, 'jobTitle')).toBeUndefined()
  const plan = await (await page.request.get('/api/v1/me/plan?service=conference')).json()
  expect(plan.ask.map(({ id }: { id: string }) => id)).toContain('jobTitle')
})

test('F14: one answer changed in two windows: both are shown, and neither is lost @f14', async ({ page, context }) => {
  await provedVisitor(page)
  await save(page, { answers: { jobTitle: 'Buyer' } })
  const other = await context.newPage()
  await page.goto(`${details}/jobTitle`)
  await other.goto(`${details}/jobTitle`)
  const write = async (window: Page, title: string) => {
    await window.locator('input[name=jobTitle]').fill(title)
    await window.getByRole('button', { name: 'Save', exact: true }).click()
  }

  await write(other, 'Chemist')
  await other.waitForURL(`**${details}?done=saved`)
  await write(page, 'Baker')
  await expect(page.getByRole('heading', { level: 1, name: 'Changed in two windows' })).toBeVisible()
  await expect(page.getByLabel('What you typed here')).toBeChecked()
  await expect(page.locator('main')).toContainText('Baker')
  await expect(page.locator('main')).toContainText('Chemist')
  expect(await stored(page, 'jobTitle')).toBe('Chemist')

  await page.reload()
  await page.getByLabel('In the other window').check({ force: true })
  await page.getByRole('button', { name: 'Keep what I chose' }).click()
  await page.waitForURL(`**${details}?done=saved`)
  expect(await stored(page, 'jobTitle')).toBe('Chemist')

  await page.goto(`${details}/jobTitle`)
  await other.goto(`${details}/jobTitle`)
  await write(other, 'Nurse')
  await other.waitForURL(`**${details}?done=saved`)
  await write(page, 'Cook')
  await page.getByRole('button', { name: 'Keep what I chose' }).click()
  await page.waitForURL(`**${details}?done=saved`)
  expect(await stored(page, 'jobTitle')).toBe('Cook')
})

test('a profile of several pages in two windows loses nothing, by back, reload or both at once', async ({
  page,
  context,
}) => {
  await provedVisitor(page)
  const service = `/en/${event}/visit/matching`
  const other = await context.newPage()
  await page.goto(service)
  await other.goto(service)
  const fill = async (window: Page, mobile: string, title: string) => {
    if (await window.locator('input[name=mobile]').count()) await window.locator('input[name=mobile]').fill(mobile)
    await window.locator('input[name=jobTitle]').fill(title)
    await window.getByRole('button', { name: words.en.continue, exact: true }).click()
  }

  await fill(other, '+86 138 0000 0001', 'Chemist')
  await expect(other.locator('[data-question="jobTitle"]')).toHaveCount(0)
  await fill(page, '+86 138 0000 0001', 'Baker')
  await expect(page.getByRole('heading', { level: 1, name: 'Changed in two windows' })).toBeVisible()
  await expect(page.locator('fieldset')).toHaveCount(1)
  await page.getByRole('button', { name: 'Keep what I chose' }).click()
  await page.waitForURL(`**${service}`)
  expect(await stored(page, 'jobTitle')).toBe('Baker')
  const mobile = await stored(page, 'mobile')

  await page.goBack()
  await page.reload()
  await page.goto(service)
  await expect(page.locator('[data-question="jobTitle"]')).toHaveCount(0)
  expect([await stored(page, 'jobTitle'), await stored(page, 'mobile')]).toEqual(['Baker', mobile])
})

import { expect, type Page, test } from '@playwright/test'
import { signIn } from './steps.ts'

const event = 'nutra-expo-2027'

/** The rows of a table by its first cell; the cells after it as texts. */
const rows = async (page: Page, label: string): Promise<string[][]> =>
  page
    .getByRole('region', { name: label, exact: true })
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent?.trim() ?? '')))

test('an organiser sees what is asked, and at least 30 data points from seven questions', async ({ page }) => {
  await signIn(page)

  await page.getByRole('link', { name: 'Try questions' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^3\d data points from 7 questions$/)
  expect((await rows(page, 'Questions in order')).map(([question]) => question)).toEqual([
    'Full name',
    'Email',
    'Company',
    'Mobile number',
    'Job title',
    'Which products are you looking for?',
    'What would you like to do at the show?',
  ])
  const points = await rows(page, 'Data points')
  expect(points.find(([, point]) => point === 'Family name')).toContain('陈')
  expect(points.filter(([, , , , , strict]) => strict === 'yes').length).toBeGreaterThanOrEqual(30)
})

test('another mix of services asks for something else', async ({ page }) => {
  await signIn(page)
  await page.goto(`/organiser/flow?event=${event}`)
  for (const service of ['Free visitor pass', 'Free conference & forums', 'Business matching'])
    await page.getByLabel(service, { exact: true }).uncheck()
  await page.getByLabel('Newsletter', { exact: true }).check()
  await page.getByLabel('One after another, as listed').check()

  await page.getByRole('button', { name: 'Show what is asked' }).click()

  await expect(page.getByLabel('Newsletter', { exact: true })).toBeChecked()
  expect((await rows(page, 'Questions in order')).map(([question]) => question)).toEqual([
    'Full name',
    'Email',
    'Company',
  ])
})

test('the control person is asked more and tells less', async ({ page }) => {
  await signIn(page)
  await page.goto(`/organiser/flow?event=${event}`)
  await page.getByLabel('The control person').check()

  await page.getByRole('button', { name: 'Show what is asked' }).click()

  const [control, golden] = (await rows(page, 'Totals')).map(([, questions, , plain]) => ({
    questions: Number.parseInt(questions ?? '', 10),
    plain: Number(plain),
  }))
  expect(control?.questions).toBeGreaterThan(golden?.questions ?? 0)
  expect(control?.plain).toBeLessThan(golden?.plain ?? 0)
})

test('own answers are read like those of visitors: what is wrong is said, and nothing is lost', async ({ page }) => {
  await signIn(page)
  await page.goto(`/organiser/flow?event=${event}&who=own`)
  await page.getByLabel('Company', { exact: true }).fill('Molkerei Nord GmbH')
  await page.getByLabel('Mobile number').fill('12')

  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.url().includes('who=own')),
    page.getByRole('button', { name: 'Show what is asked' }).click(),
  ])

  expect(answer.status()).toBe(422)
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Enter your mobile number in full/ })).toHaveAttribute('href', '#mobile')
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Molkerei Nord GmbH')
  await page.getByLabel('Mobile number').fill('+49 1512 3456789')
  await page.getByLabel('Proteins & amino acids').check()
  await page.getByRole('button', { name: 'Show what is asked' }).click()
  expect((await rows(page, 'Data points')).find(([, point]) => point === 'Country or region')).toContain('Germany')
})

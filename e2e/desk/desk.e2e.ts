import { expect, type Page, test } from '@playwright/test'
import { places } from '../places.ts'
import { password, signIn, signInLink, unique } from './steps.ts'

const event = 'nutra-expo-2027'

async function register(page: Page, name: string) {
  const email = unique('visitor')
  const answer = await page.request.post(`/api/v1/events/${event}/registrations`, {
    data: { name, email, company: 'Harbour Foods', privacy: true, attribution: { source: 'desk-test', medium: 'sms' } },
  })
  expect(answer.status()).toBe(201)
  return { email, entryNumber: ((await answer.json()) as { entryNumber: string }).entryNumber }
}

test('the desk is shut to strangers, and to visitors', async ({ page }) => {
  await register(page, 'Curious Visitor')

  await page.goto(`/organiser/registrations?event=${event}`)
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible()
  for (const path of ['figures', 'registrations', 'messages', 'registrations.csv', 'yield', 'questions.csv'])
    expect((await page.request.get(`/api/v1/events/${event}/${path}`)).status()).toBe(401)
})

test('a one-time link sets the password, and opens nothing twice', async ({ page, context }) => {
  const email = unique('organiser')
  const link = signInLink(email)
  await page.goto(link)
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Set password and open the desk' }).click()
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Set password and open the desk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('before opening')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible()
  expect((await page.goto(link))?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'This link opens nothing any more' })).toBeVisible()

  await context.clearCookies()
  await page.goto('/organiser/funnel')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Where people stop' })).toBeVisible()
})

test('a copied session is dead after signing out', async ({ page, context, playwright }) => {
  await signIn(page)
  const cookies = await context.storageState()
  const copy = await playwright.request.newContext({ baseURL: places.url, storageState: cookies })
  expect((await copy.get(`/api/v1/events/${event}/figures`)).status()).toBe(200)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible()

  expect((await copy.get(`/api/v1/events/${event}/figures`)).status()).toBe(401)
  await copy.dispose()
})

test('wrong passwords make the next try wait', async ({ request }) => {
  const email = unique('organiser')
  const tries = []
  for (let i = 0; i < 4; i++)
    tries.push(await request.post('/api/v1/organiser/sessions', { data: { email, password: 'not this one' } }))

  expect(tries.map((answer) => answer.status())).toEqual([401, 401, 401, 429])
  expect(Number(tries[3]?.headers()['retry-after'])).toBeGreaterThan(0)
})

test('an organiser finds a person by entry number, and sees the figures move', async ({ page }) => {
  await signIn(page)
  const figures = async () => (await page.request.get(`/api/v1/events/${event}/figures`)).json()
  const before = await figures()
  const { email, entryNumber } = await register(page, '=Formula Person')

  await page.goto(`/organiser/registrations?event=${event}`)
  await page.getByLabel('Search', { exact: true }).fill(entryNumber)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { name: '1 registration found' })).toBeVisible()
  await expect(page.getByRole('cell', { name: email })).toBeVisible()
  await page.getByRole('link', { name: /^NE27-/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '=Formula Person' })).toBeVisible()
  await expect(page.locator('main')).toContainText('Text message')
  await page.getByRole('button', { name: 'Send key again' }).click()
  await expect(page.getByRole('status')).toContainText('The key is on its way')

  const after = await figures()
  expect(after.registrations).toBeGreaterThan(before.registrations)
  expect(after.days.reduce((sum: number, day: { registrations: number }) => sum + day.registrations, 0)).toBe(
    after.registrations,
  )
  const csv = await (await page.request.get(`/api/v1/events/${event}/registrations.csv?q=${entryNumber}`)).text()
  expect(csv.startsWith('\ufeff"number"')).toBe(true)
  expect(csv).toContain(`"'=Formula Person"`)
})

test('every page of the desk has its table, and stays within a phone', async ({ page }) => {
  await signIn(page)
  await page.setViewportSize({ width: 360, height: 740 })
  const table = {
    '': 'Services taken',
    '/funnel': 'Funnel table',
    '/channels': 'Channels',
    '/registrations': 'Registrations',
    '/questions': 'Questions',
    '/flow': 'Data points',
    '/conference': 'Services',
    '/yield': 'By channel',
  }
  for (const [path, label] of Object.entries(table)) {
    await page.goto(`/organiser${path}?event=nutra-expo-2026`)
    await expect(page.getByRole('region', { name: label, exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
  expect((await page.goto('/organiser/registrations/NE27-000000'))?.status()).toBe(404)
  expect((await page.goto('/organiser/nothing-here'))?.status()).toBe(404)
})

test('an organiser sets how many places a talk has, and is told when that is too few', async ({ page }) => {
  await signIn(page)
  await page.goto(`/organiser/conference?event=${event}`)
  const row = page.getByRole('row', { name: /s10/ })
  const before = await row.getByRole('textbox').inputValue()
  await row.getByRole('textbox').fill(String(Number(before) + 1))
  await row.getByRole('button', { name: 'Set' }).click()
  await expect(page.getByRole('status')).toContainText(`has ${Number(before) + 1} places now`)

  await row.getByRole('textbox').fill('many')
  await row.getByRole('button', { name: 'Set' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not changed' })).toBeVisible()
  await expect(row.getByRole('textbox')).toHaveValue('many')
  await row.getByRole('textbox').fill(before)
  await row.getByRole('button', { name: 'Set' }).click()
  await expect(page.getByRole('status')).toContainText(`has ${before} places now`)
})

import { expect, test } from '@playwright/test'
import { words } from '../words.ts'
import { event, locales, newAddress, proveByCall, registerByCall } from './steps.ts'

test.use({ viewport: { width: 390, height: 844 } })

for (const name of ['李', 'ธนพล ศรีสุวรรณวัฒนกิจ', 'Maria Alexandra Konstantinopoulou-Vandenberghe van den Bosch'])
  test(`${name.slice(0, 12)}… (${name.length}) stands whole on the page`, async ({ page }) => {
    const email = newAddress()
    await registerByCall(page, 'en', email, name)
    await proveByCall(page, email)
    await page.goto(`/en/${event}/visit`)

    await expect(page.locator('main')).toContainText(name)
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    expect(scrollWidth).toBe(clientWidth)
    expect((await page.request.get('/api/v1/me/pass.png')).headers()['content-type']).toBe('image/png')
  })

test('odd answers are refused by name, and nothing is changed @js', async ({ page }) => {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await proveByCall(page, email)
  const before = await (await page.request.get('/api/v1/me')).json()
  const options = ['whey', 'soy', 'pea-rice', 'peptides', 'amino', 'novel'].map((one) => `protein.${one}`)
  const nine = [...options, 'lipid.mct', 'lipid.algal', 'lipid.sterol']

  for (const [answers, code] of [
    [{ interests: nine }, 'invalid'],
    [{ interests: ['protein.whey', 'moon-cheese'] }, 'unknown-option'],
    [{ jobTitle: 'x'.repeat(5000) }, 'too-long'],
    [{ companyType: 'moon' }, 'unknown-option'],
  ] as const) {
    const answer = await page.request.patch('/api/v1/me/answers', { data: { answers, locale: 'en' } })
    expect(answer.status()).toBe(422)
    const [point] = Object.keys(answers)
    expect((await answer.json()).errors).toMatchObject([{ pointer: `/answers/${point}`, code }])
  }
  expect((await (await page.request.get('/api/v1/me')).json()).answers).toEqual(before.answers)
})

for (const locale of locales)
  test(`a title of 5,000 characters comes back whole and is said at its field, ${locale}`, async ({ page }) => {
    const email = newAddress()
    await registerByCall(page, locale, email)
    await proveByCall(page, email)
    await page.goto(`/${locale}/${event}/visit/matching`)
    await page.locator('input[name=mobile]').fill('138 0000 0000')
    await page.locator('input[name=jobTitle]').evaluate((input: HTMLInputElement) => {
      input.maxLength = 9000
      input.value = 'x'.repeat(5000)
    })
    await page.getByRole('button', { name: words[locale].continue, exact: true }).click()

    await expect(page.getByRole('heading', { name: words[locale].problem })).toBeVisible()
    await expect(page.locator('a[href="#jobTitle"]')).toContainText('80')
    await expect(page.locator('#jobTitle-error')).toBeVisible()
    await expect(page.locator('input[name=mobile]')).toHaveValue('138 0000 0000')
    expect((await page.locator('input[name=jobTitle]').inputValue()).length).toBe(5000)
  })

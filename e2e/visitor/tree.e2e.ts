import { expect, type Page, test } from '@playwright/test'
import { words } from '../words.ts'
import { event, locales, newAddress, proveByCall, registerByCall } from './steps.ts'

const tapped = (page: Page, value: string) => page.locator('label', { has: page.locator(`input[value="${value}"]`) })
const chosen = (page: Page) => page.locator('[data-chosen] > li')
const isTicked = (page: Page, value: string) => page.locator(`input[value="${value}"]`).isChecked()

async function atProducts(page: Page, locale: string) {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await proveByCall(page, email)
  await page.goto(`/${locale}/${event}/visit/details/interests`)
}

const proteins = ['whey', 'soy', 'pea-rice', 'peptides', 'amino', 'novel'].map((one) => `protein.${one}`)
const nine = [...proteins, 'lipid.mct', 'lipid.algal', 'lipid.sterol']

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('a ninth choice is refused beneath the finger, and all else stays as it is @js', async ({ page }) => {
  await atProducts(page, 'en')
  for (const [at, value] of nine.entries()) {
    if (at === 0 || at === 6)
      await page
        .locator('details', { has: tapped(page, value) })
        .locator('summary')
        .tap()
    await tapped(page, value).tap()
  }

  await expect(page.locator('details p[role=alert]')).toContainText('You have chosen 8 already')
  expect(await isTicked(page, 'lipid.sterol')).toBe(false)
  await expect(page.locator('[data-count]')).toHaveText('8 of 8 chosen')
  await expect(chosen(page)).toHaveCount(8)

  await page.getByRole('button', { name: 'Remove Soy protein' }).tap()
  await expect(chosen(page)).toHaveCount(7)
  expect(await isTicked(page, 'protein.soy')).toBe(false)
  await tapped(page, 'lipid.sterol').tap()
  await expect(chosen(page)).toHaveCount(8)
})

test('a choice does not move what is under the finger @js', async ({ page }) => {
  await atProducts(page, 'en')
  await page
    .locator('details', { has: tapped(page, 'lipid.mct') })
    .locator('summary')
    .tap()
  await tapped(page, 'lipid.mct').scrollIntoViewIfNeeded()
  await page.locator('[data-find]').evaluate((box) => box.dispatchEvent(new Event('focusin', { bubbles: true })))
  await page.waitForLoadState('networkidle')
  const top = () => tapped(page, 'lipid.mct').evaluate((label) => Math.round(label.getBoundingClientRect().top))
  await page.evaluate(() => window.scrollTo(0, 400))
  const before = await top()
  await tapped(page, 'lipid.mct').tap()

  await expect(chosen(page)).toHaveCount(1)
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
})

test('a group swallows its products; a product after it is narrower @js', async ({ page }) => {
  await atProducts(page, 'en')
  await page
    .locator('details', { has: tapped(page, 'protein.whey') })
    .locator('summary')
    .tap()
  await tapped(page, 'protein.whey').tap()
  await tapped(page, 'protein').tap()
  await expect(chosen(page)).toHaveText(['All of Proteins & amino acids'])
  expect(await isTicked(page, 'protein.whey')).toBe(false)

  await tapped(page, 'protein.soy').tap()
  await expect(chosen(page)).toHaveText(['Soy protein'])
})

test.describe('search', () => {
  for (const [locale, query, found] of [
    ['en', 'whey', 'Whey & milk proteins'],
    ['zh-CN', '胶原肽', '胶原蛋白肽'],
    ['zh-CN', 'collagen', '胶原蛋白肽'],
    ['zh-TW', '益生菌', '益生菌'],
  ] as const)
    test(`${locale}: “${query}” @js`, async ({ page }) => {
      await atProducts(page, locale)
      await page.locator('[data-find]').fill(query)

      await expect(page.locator('label:visible', { hasText: found }).first()).toBeVisible()
      await expect(page.locator('[data-found]')).toContainText(/\d/)
      await expect(page.locator('details:visible')).not.toHaveCount(12)

      await page.locator('[data-find]').press('Enter')
      await expect(page).toHaveURL(/details\/interests$/)
      await page.locator('[data-find]').fill('')
      await expect(page.locator('details:visible')).toHaveCount(12)
    })

  test('finds a group by its name, and says what to do when nothing is found @js', async ({ page }) => {
    await atProducts(page, 'en')
    await page.locator('[data-find]').fill('packaging')
    await expect(page.locator('label:visible', { hasText: 'Filling & packing machines' })).toBeVisible()

    await page.locator('[data-find]').fill('tractor')
    await expect(page.locator('[data-found]')).toContainText('Nothing found for “tractor”')
    await expect(page.locator('details:visible')).toHaveCount(12)
  })
})

for (const locale of locales)
  test(`nine choices sent as a form come back whole, said at the field, ${locale}`, async ({ page }) => {
    await atProducts(page, locale)
    const body = new URLSearchParams([
      ['_method', 'PATCH'],
      ['asked', 'interests'],
      ['locale', locale],
      ['page', `/${locale}/${event}/visit/details/interests`],
      ...nine.map((value) => ['interests', value]),
    ])
    const answer = await page.request.post('/api/v1/me/answers', {
      data: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      maxRedirects: 0,
    })
    await page.goto(answer.headers().location ?? '')

    await expect(page.getByRole('heading', { name: words[locale].problem })).toBeVisible()
    await expect(page.locator('a[href="#interests"]')).toHaveText(/8/)
    await expect(page.locator('#interests-group-error')).toBeVisible()
    await expect(page.locator('input[name=interests]:checked')).toHaveCount(9)
    await expect(chosen(page)).toHaveCount(9)
    await expect(page.locator('details[open]')).toHaveCount(2)
  })

import { expect, type Page, test } from '@playwright/test'
import { exhibitors } from '#db/demo/exhibitors.ts'
import { nameOfChoice } from '#lib/catalogue/chosen-products.ts'
import { products } from '#lib/catalogue/products.ts'
import {
  event,
  fillQuickForm,
  getMyPass,
  type Locale,
  locales,
  newAddress,
  proveByCall,
  registerByCall,
} from './steps.ts'

const named = (id: string, locale: Locale): string => exhibitors.find((one) => one.id === id)?.name[locale] ?? id

const answers = {
  jobTitle: '采购总监',
  mobile: '+86 138 0000 0000',
  interests: ['protein.pea-rice', 'biotics.probiotic'],
  visitPurpose: ['source-planned'],
}

/** Proved, with everything answered that matching needs. */
async function readyForMatching(page: Page, locale: Locale) {
  const email = newAddress()
  await registerByCall(page, locale, email)
  await proveByCall(page, email)
  await page.request.patch('/api/v1/me/answers', { data: { answers } })
  await page.goto(`/${locale}/${event}/visit/matching`)
}

/** An exhibitor's place in the list of those suggested. */
const suggested = (page: Page, id: string) => page.locator(`#at-${id}`)

const mark = (page: Page, id: string, as: 'interested' | 'not-interested') =>
  suggested(page, id).locator(`button[value="${as}"]`).click()

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ viewport: { width: 360, height: 740 }, locale })

    test('takes matching without sharing anything, reads the reasons, marks, and finds it all again', async ({
      page,
    }) => {
      const home = `/${locale}/${event}`
      await readyForMatching(page, locale)
      await expect(page.locator('input[name="share-exhibitors"]')).not.toBeChecked()
      await page.locator('form:has(input[name="share-exhibitors"]) button[type=submit]').click()

      await expect(suggested(page, 'verdant-pea')).toContainText(named('verdant-pea', locale))
      await expect(suggested(page, 'verdant-pea')).toContainText('1D15')
      expect(await suggested(page, 'verdant-pea').locator('ul li').count()).toBeGreaterThan(1)
      const { consents } = await (await page.request.put('/api/v1/me/consents', { data: { consents: {} } })).json()
      expect(consents['share-exhibitors'] ?? false).toBe(false)

      await mark(page, 'verdant-pea', 'interested')
      await page.waitForURL(/visit\/matching\?marked=verdant-pea#at-verdant-pea$/)
      await expect(suggested(page, 'verdant-pea').getByRole('status')).toBeVisible()
      await mark(page, 'qinghe-bio', 'interested')
      await page.waitForURL(/marked=qinghe-bio/)
      await mark(page, 'lactera', 'not-interested')
      await page.waitForURL(/marked=lactera/)

      await page.goto(`${home}/visit/matching`)
      const mine = page.locator('section[aria-labelledby="my-list"]')
      await expect(mine.getByRole('heading', { level: 3 })).toHaveText([
        named('qinghe-bio', locale),
        named('verdant-pea', locale),
      ])
      await expect(suggested(page, 'verdant-pea')).toHaveCount(0)
      const passed = page.locator('main details', { hasText: named('lactera', locale) })
      await expect(passed.getByRole('heading', { level: 3 })).toBeHidden()
      await passed.locator('summary').click()
      await passed.getByRole('button').click()
      await expect(suggested(page, 'lactera').locator('button')).toHaveCount(2)

      await mine.locator('button[formaction$="/verdant-pea"]').click()
      await expect(suggested(page, 'verdant-pea').locator('button')).toHaveCount(2)
      await expect(mine.getByRole('heading', { level: 3 })).toHaveText([named('qinghe-bio', locale)])
    })

    test('from the list of exhibitors by product to a pass of one’s own', async ({ page }) => {
      const home = `/${locale}/${event}`
      await page.goto(`${home}?utm_source=fair&utm_medium=email`)
      await page.locator(`main a[href="${home}/exhibitors"]`).click()
      await expect(page.locator('#found')).toContainText(`${exhibitors.length}`)

      await page
        .locator('summary', { has: page.locator('svg') })
        .first()
        .click()
      await page.locator('main details details a[href*="product=protein.pea-rice"]').click()
      await page.waitForURL(/product=protein\.pea-rice/)
      const shown = exhibitors.filter(({ products }) => products.includes('protein.pea-rice'))
      await expect(page.locator('section h3')).toHaveText(shown.map(({ name }) => name[locale]))
      await expect(page).toHaveTitle(new RegExp(`^${nameOfChoice('protein.pea-rice', products, locale)}`))

      await page.locator('#q').fill('no such name')
      await page.locator('#q').press('Enter')
      await page.waitForURL(/q=no/)
      await expect(page.locator('section h3')).toHaveCount(0)
      await page.locator('main a[href*="product=protein.pea-rice"]:not([href*="q="])').first().click()
      await expect(page.locator('section h3')).toHaveCount(shown.length)

      await page.locator('main a[href$="#quick"]').click()
      await page.waitForURL(/\?utm_source=fair&utm_medium=email#quick$/)
      await fillQuickForm(page, locale, newAddress())
      await getMyPass(page, locale).click()
      await page.waitForURL(`**${home}/visit`)
    })
  })
}

test('an answer that sorts leads back to the list it sorted', async ({ page }) => {
  await readyForMatching(page, 'en')
  await page.request.put('/api/v1/me/services/matching', { data: {} })
  await page.goto(`/en/${event}/visit/matching`)

  await page.locator('a[href$="?for=matching"]').click()
  await page.locator('[data-question] input[type=checkbox]').first().check({ force: true })
  await page.locator('form:has([data-question]) button[type=submit]').first().click()
  await page.waitForURL(`**/en/${event}/visit/matching`)

  await expect(page.locator('#suggested')).toBeVisible()
})

test('a mark for an exhibitor that is gone is refused in words, and nothing changes', async ({ page }) => {
  await readyForMatching(page, 'en')
  await page.request.put('/api/v1/me/services/matching', { data: {} })
  const answer = await page.request.post('/api/v1/me/exhibitors/long-gone', {
    form: { _method: 'PUT', mark: 'interested', locale: 'en', page: `/en/${event}/visit/matching` },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  await page.goto(answer.headers().location ?? '')

  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('There is nothing here')
  await expect(page.locator('#my-list')).toHaveCount(0)
})

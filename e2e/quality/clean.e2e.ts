import { expect, type Page, test } from '@playwright/test'
import { event, locales, newAddress, prove, register, signOut } from '../visitor/steps.ts'

/** Everything a browser complains about: errors on its console, pages that throw, policies that are broken, requests that fail. */
function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`thrown: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 400) heard.push(`${answer.status()}: ${answer.url()}`)
  })
  return heard
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ viewport: { width: 360, height: 740 }, locale })

    test('from the form to signing out, the browser has nothing to complain about', async ({ page }) => {
      const heard = complaints(page)
      const home = `/${locale}/${event}`
      const email = newAddress()
      await register(page, locale, email)
      await prove(page, locale, email)

      await page.goto(`${home}/visit/details`)
      await page.locator('a[href$="/details/jobTitle"], a[href$="/details/company"]').first().click()
      const input = page.locator('[data-question] input')
      await input.fill('海港食品有限公司')
      await page.locator('form:has([data-question]) button[type=submit]').first().click()
      await page.waitForURL(`**${home}/visit/details?done=saved`)
      await expect(page.locator('main')).toContainText('海港食品有限公司')

      await page.goto(`${home}/visit/cancel`)
      await page.locator('main form button[type=submit]').click()
      await page.waitForURL(`**${home}/visit**`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await signOut(page, locale)
      await page.waitForURL((url) => !url.pathname.includes('/visit'))
      await page.waitForLoadState('networkidle')

      expect(heard).toEqual([])
    })
  })
}

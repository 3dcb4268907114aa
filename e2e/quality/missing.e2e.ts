import { type APIRequestContext, expect, test } from '@playwright/test'
import { event, type Locale, locales, newAddress, person, registerByCall } from '../visitor/steps.ts'

const languages = ['en', 'zh-CN', 'zh-TW'] as const

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale })

    test('a page that is not there says so, with its status', async ({ page }) => {
      await registerByCall(page, locale, newAddress())
      const missing = [
        `/${locale}/no-such-show`,
        `/${locale}/no-such-show/key`,
        `/${locale}/${event}/no-such-page`,
        `/${locale}/${event}/visit/no-such-service`,
        `/${locale}/${event}/visit/details/no-such-point`,
        `/l/no-such-link`,
        `/fr/${event}`,
        '/no/such/page/at/all',
      ]
      for (const path of missing) {
        const answer = await page.goto(path)
        expect.soft(answer?.status(), path).toBe(404)
        await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible()
        await expect.soft(page.locator('main'), path).toContainText(/.{6}/)
        await expect.soft(page.locator('main a[href]').first(), path).toBeVisible()
      }
    })

    test('the language switch keeps the page', async ({ page }) => {
      await registerByCall(page, locale, newAddress())
      for (const path of [
        '',
        '/key',
        '/lost-key',
        '/exhibitors?group=protein',
        '/privacy',
        '/visit',
        '/visit/matching',
        '/visit/details/jobTitle',
      ]) {
        await page.goto(`/${locale}/${event}${path}`)
        for (const other of languages.filter((each) => each !== locale))
          await expect
            .soft(page.locator(`header nav a[hreflang="${other}"]`))
            .toHaveAttribute('href', `/${other}/${event}${path}`)
      }
      const other = languages.find((each) => each !== locale) as Locale
      await page.locator(`header nav a[hreflang="${other}"]`).click()
      await page.waitForURL(`**/${other}/${event}/visit/details/jobTitle`)
      await expect(page.locator('html')).toHaveAttribute('lang', other)
    })
  })
}

/** The text of an answer, wherever it leads. */
const read = async (request: APIRequestContext, path: string): Promise<string> => (await request.get(path)).text()

test('nothing about anybody stands in a page without a session', async ({ page, playwright, baseURL }) => {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  expect(await read(page.request, `/en/${event}/visit`)).toContain(email)

  const stranger = await playwright.request.newContext({ baseURL })
  const paths = ['', '/register', '/key', '/lost-key', '/visit', '/visit/details', '/visit/matching']
  for (const path of paths) {
    const html = await read(stranger, `/en/${event}${path}`)
    for (const secret of [email, person.name, person.company]) expect.soft(html, path).not.toContain(secret)
  }
  await stranger.dispose()

  // The landing and the notices are the same for everyone, also for somebody who is signed in.
  for (const path of ['', '/privacy']) expect(await read(page.request, `/en/${event}${path}`)).not.toContain(email)
})

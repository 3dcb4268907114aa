import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from '../desk/steps.ts'
import { event, locales, registerByCall } from '../visitor/steps.ts'
import { deskPages } from './desk-pages.ts'
import { screenSets } from './screens.ts'

/** What axe holds against a page, short enough to read. */
async function violations(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], iframes: false, preload: false })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} ${html.slice(0, 160)}`))
}

/** One of the languages is looked at in the dark, so that both sets of colours are seen on every screen. */
const colours = { en: 'light', 'zh-CN': 'light', 'zh-TW': 'dark' } as const

for (const locale of locales) {
  for (const [set, screensOf] of Object.entries(screenSets)) {
    test(`axe finds nothing on any ${set} screen, ${locale}, ${colours[locale]}`, async ({ browser }) => {
      test.setTimeout(240_000)
      const context = await browser.newContext({
        locale,
        colorScheme: colours[locale],
        viewport: { width: 390, height: 844 },
      })
      const page = await context.newPage()
      const found: string[] = []
      for (const screen of screensOf(locale)) {
        await screen.open(page)
        found.push(...(await violations(page, screen.name)))
      }
      await context.close()
      expect(found).toEqual([])
    })
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the desk, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    const found: string[] = []
    const look = async (name: string) => found.push(...(await violations(page, name)))
    await page.goto('/organiser')
    await look('sign in')
    await page.getByLabel('Email').fill('nobody@desk.example')
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look('sign in, wrong')

    await signIn(page)
    await registerByCall(page, 'en', `axe-${colorScheme}-${Date.now()}@desk.example`)
    for (const path of deskPages)
      for (const show of [event, 'nutra-expo-2026']) {
        await page.goto(`/organiser${path}?event=${show}`)
        await look(`${path} of ${show}`)
      }
    await page.goto(`/organiser/registrations?event=${event}&q=nobody-has-this-name`)
    await look('registrations, none found')
    await page.goto(`/organiser/registrations?event=${event}`)
    await page
      .getByRole('link', { name: /^NE27-/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Send key again' }).waitFor()
    await look('a registration')
    await page.goto(`/organiser/messages?event=${event}`)
    await page.locator('main table a').first().click()
    await page.waitForURL('**/organiser/messages/*')
    await look('a message')
    await page.goto('/organiser/nothing-here')
    await look('missing')
    await context.close()
    expect(found).toEqual([])
  })
}

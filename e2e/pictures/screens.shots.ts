import { type Page, test } from '@playwright/test'
import { signIn } from '../desk/steps.ts'
import { deskPages } from '../quality/desk-pages.ts'
import { screenSets } from '../quality/screens.ts'
import { event, locales } from '../visitor/steps.ts'

const folder = 'screenshots'
/** The whole page, under a number that keeps the order in which people see them. */
async function shoot(page: Page, kind: string, at: number, name: string) {
  const file = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  await page.screenshot({
    path: `${folder}/${kind}/${String(at + 1).padStart(2, '0')}-${file}.png`,
    fullPage: true,
    animations: 'disabled',
  })
}

for (const locale of locales)
  for (const [set, screensOf] of Object.entries(screenSets))
    test(`${set} screens, ${locale}`, async ({ browser }) => {
      const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }
      const context = await browser.newContext({ locale, ...phone })
      const page = await context.newPage()
      for (const [at, screen] of screensOf(locale).entries()) {
        await screen.open(page)
        await shoot(page, `${locale}/${set}`, at, screen.name)
      }
      await context.close()
    })

test('the desk', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await signIn(page)
  for (const [at, path] of deskPages.entries()) {
    await page.goto(`/organiser${path}?event=${event}`)
    await shoot(page, 'desk', at, path || 'overview')
  }
  await context.close()
})

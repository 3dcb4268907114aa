import { expect, type Page, test } from '@playwright/test'
import { signIn } from '../desk/steps.ts'
import { event, locales } from '../visitor/steps.ts'
import { deskPages } from './desk-pages.ts'
import { screenSets } from './screens.ts'

/** How far the page reaches beyond the window, and what reaches there. */
const beyondTheWindow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const scrolls = (each: Element): boolean =>
      each !== document.body &&
      (getComputedStyle(each).overflowX !== 'visible' || scrolls(each.parentElement ?? document.body))
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(each),
    )
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(-3).map((each) => each.outerHTML.slice(0, 120))]
  })

/** What is smaller than a finger. A link in running prose may be as high as its line (WCAG 2.5.8, "inline"). */
const smallTargets = (page: Page, leastPx: number): Promise<string[]> =>
  page.evaluate((least) => {
    const inProse = (link: Element) => {
      const around = link.closest('p, li, label, dd, span')
      return (
        link.matches('a') &&
        getComputedStyle(link).display === 'inline' &&
        (around?.textContent ?? '').trim().length > (link.textContent ?? '').trim().length
      )
    }
    const found: string[] = []
    for (const each of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (each.matches('[type=hidden], [tabindex="-1"]') || inProse(each)) continue
      // A link may fill the line it stands in by what is drawn after it.
      const stretched = getComputedStyle(each, '::after').position === 'absolute' && (each as HTMLElement).offsetParent
      const box = (each.closest('label') ?? (stretched || each)).getBoundingClientRect()
      const hidden = box.width === 0 || box.bottom < 0 || !each.checkVisibility()
      if (!hidden && (Math.round(box.width) < least || Math.round(box.height) < least))
        found.push(`${Math.round(box.width)}×${Math.round(box.height)} ${each.outerHTML.slice(0, 120)}`)
    }
    return found
  }, leastPx)

/** What every page must have: a language, a title, landmarks, one heading of the first rank, no id twice. */
const structureOf = (page: Page) =>
  page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return {
      lang: document.documentElement.lang,
      titled: document.title.trim().length > 0,
      h1: count('h1'),
      main: count('main#main'),
      banner: count('body > header'),
      contentinfo: count('body > footer'),
      skip: document.querySelector('a')?.getAttribute('href'),
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    }
  })

for (const locale of locales) {
  for (const [set, screensOf] of Object.entries(screenSets)) {
    test(`${set} screens are sound, reflow at 320 px and 200 % text, fit a finger, ${locale} @js`, async ({
      browser,
    }) => {
      test.setTimeout(240_000)
      const context = await browser.newContext({ locale, viewport: { width: 375, height: 667 } })
      const page = await context.newPage()
      const found: string[] = []
      const note = (name: string, what: string[]) => found.push(...what.map((each) => `${name}: ${each}`))
      const statuses: number[] = []
      page.on('response', (answer) => {
        const redirects = answer.status() >= 300 && answer.status() < 400
        if (answer.request().isNavigationRequest() && !redirects) statuses.push(answer.status())
      })
      for (const screen of screensOf(locale)) {
        await screen.open(page)
        expect.soft(statuses.at(-1), screen.name).toBe(screen.status ?? 200)
        expect.soft(await structureOf(page), screen.name).toEqual({
          lang: locale,
          titled: true,
          h1: 1,
          main: 1,
          banner: 1,
          contentinfo: 1,
          skip: '#main',
          twice: [],
        })
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true
        })
        note(`${screen.name}: targets`, await smallTargets(page, 44))
        await page.setViewportSize({ width: 320, height: 640 })
        note(`${screen.name}: 320 px`, await beyondTheWindow(page))
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        note(`${screen.name}: 320 px, 200 %`, await beyondTheWindow(page))
        await page.setViewportSize({ width: 375, height: 667 })
      }
      await context.close()
      expect(found).toEqual([])
    })
  }
}

test('the desk reflows at 320 px and 200 % text, and fits a mouse @js', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page)
  const found: string[] = []
  const note = (name: string, what: string[]) => found.push(...what.map((each) => `${name}: ${each}`))
  for (const path of [...deskPages, '/nothing-here']) {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`/organiser${path}?event=${event}`)
    const sound = { lang: 'en', titled: true, h1: 1, main: 1, banner: 1, skip: '#main', twice: [] }
    expect.soft(await structureOf(page), path).toMatchObject(sound)
    note(`${path}: targets`, await smallTargets(page, 24))
    note(`${path}: 320 px`, await beyondTheWindow(page))
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    note(`${path}: 320 px, 200 %`, await beyondTheWindow(page))
  }
  expect(found).toEqual([])
})

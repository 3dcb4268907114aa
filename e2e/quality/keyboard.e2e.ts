import { expect, type Page, test } from '@playwright/test'
import { event, newAddress, person, proveByCall, questionsOn, registerByCall } from '../visitor/steps.ts'
import { words } from '../words.ts'

const say = words.en
const home = `/en/${event}`

/** What has the focus, in a word, once it is seen that the focus shows. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    if (!at || at === document.body) return 'nothing'
    // A chip's input is there but not seen: what is drawn beside it shows the focus.
    const shown = getComputedStyle(at).opacity === '0' ? (at.nextElementSibling ?? at) : at
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const visible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return `${at.name || at.id || at.textContent?.trim() || at.localName}${visible ? '' : ' (unseen)'}`
  })
}

/** Goes on with Tab until this has the focus; every stop on the way must show. */
async function tabTo(page: Page, wanted: string | RegExp, most = 60) {
  const stops: string[] = []
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    stops.push(now)
    expect(now, `after ${stops.slice(-3)}`).not.toMatch(/\(unseen\)$/)
    if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return
  }
  throw new Error(`Tab never came to ${wanted}: ${stops.join(', ')}`)
}

const type = (page: Page, text: string) => page.keyboard.insertText(text)

test('the skip link is first and leads past the bar', async ({ page }) => {
  await page.goto(`${home}/key`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await tabTo(page, 'key', 3)
})

test('in, back and matched by keyboard alone', async ({ page }) => {
  const email = newAddress()
  await page.goto(home)
  await tabTo(page, 'name')
  await type(page, person.name)
  await tabTo(page, 'email', 1)
  await type(page, email)
  await tabTo(page, 'company', 1)
  await type(page, person.company)
  await tabTo(page, 'privacy', 2)
  await page.keyboard.press('Space')
  await tabTo(page, 'marketing', 2)
  await tabTo(page, say.getMyPass, 3)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${home}/visit`)

  const { key } = await proveByCall(page, email)
  await page.context().clearCookies()
  await page.goto(`${home}/key`)
  await tabTo(page, 'key')
  await type(page, key ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${home}/visit`)

  await tabTo(page, /Find exhibitors that fit/)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${home}/visit/matching`)
  for (let pages = 0; pages < 4; pages++) {
    const questions = await questionsOn(page)
    if (questions.length === 0) break
    for (const question of questions) {
      if (question === 'interests') {
        await tabTo(page, /^(Hall|Protein|[A-Z]).*Hall \d/s)
        await page.keyboard.press('Enter')
        await tabTo(page, 'interests', 1)
        await page.keyboard.press('Space')
      } else {
        await tabTo(page, question)
        if (question === 'visitPurpose') await page.keyboard.press('Space')
        else await type(page, question === 'mobile' ? '+86 138 0000 0000' : 'Buyer')
      }
    }
    await tabTo(page, say.continue)
    await page.keyboard.press('Enter')
    await expect(page.locator(`[data-question="${questions[0]}"]`)).toHaveCount(0)
  }
  expect(await questionsOn(page)).toEqual([])
  await expect(page.getByRole('button', { name: 'Show me the exhibitors' })).toBeVisible()
})

test('what is wrong takes the focus, and leads to its field @js', async ({ page }) => {
  await page.goto(home)
  await tabTo(page, say.getMyPass)
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: say.problem })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)

  await tabTo(page, /name/i, 1)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(say.name, { exact: true })).toBeFocused()
  await expect(page.getByLabel(say.name, { exact: true })).toHaveAttribute('aria-invalid', 'true')
})

test('every stop on my visit and on the details shows where it is', async ({ page }) => {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await proveByCall(page, email)
  for (const path of ['/visit', '/visit/details', '/visit/conference']) {
    await page.goto(`${home}${path}`)
    await tabTo(page, say.signOut, 120)
  }
})

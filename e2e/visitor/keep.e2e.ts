import { expect, type Page, test } from '@playwright/test'
import { words } from '../words.ts'
import { answer, event, newAddress, proveByCall, questionsOn, registerByCall } from './steps.ts'

const home = `/en/${event}`
const say = words.en

test.use({ viewport: { width: 390, height: 844 } })

async function atMatching(page: Page) {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await proveByCall(page, email)
  await page.goto(`${home}/visit`)
  await page.goto(`${home}/visit/matching`)
}

/** Types on whatever page comes first, and says what stands there then. */
async function typeSomething(page: Page) {
  for (const question of await questionsOn(page)) await answer(page, question)
}

const standing = (page: Page): Promise<string[]> =>
  page
    .locator('form:has([data-question]) :is(input:not([type=hidden]), select, textarea)')
    .evaluateAll((all) =>
      (all as HTMLInputElement[])
        .filter((each) => each.name && (each.type === 'checkbox' || each.type === 'radio' ? each.checked : each.value))
        .map((each) => `${each.name}=${each.value}`),
    )

test('what was typed and not sent is there after the way back', async ({ page }) => {
  await atMatching(page)
  await typeSomething(page)
  const typed = await standing(page)
  expect(typed.length).toBeGreaterThan(1)

  await page.goto(`${home}/privacy`)
  await page.goBack()
  await expect(async () => expect(await standing(page)).toEqual(typed)).toPass({ timeout: 10_000 })
})

test('it is there after a reload and in the next look too, and gone once sent @js', async ({ page }) => {
  await atMatching(page)
  await typeSomething(page)
  const first = await questionsOn(page)
  const typed = await standing(page)
  await page.waitForLoadState('networkidle')
  await page.locator('input[name=jobTitle]').blur()

  await page.reload()
  await expect(async () => expect(await standing(page)).toEqual(typed)).toPass({ timeout: 10_000 })
  await page.goto(`${home}/visit`)
  await page.goto(`${home}/visit/matching`)
  await expect(async () => expect(await standing(page)).toEqual(typed)).toPass({ timeout: 10_000 })

  await page.getByRole('button', { name: say.continue, exact: true }).click()
  await expect(page.locator(`[data-question="${first[0]}"]`)).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('typed ')))).toEqual([])
})

test('somebody else in the same tab finds nothing of it @js', async ({ page }) => {
  await atMatching(page)
  await typeSomething(page)
  await page.waitForLoadState('networkidle')
  await page.locator('input[name=jobTitle]').blur()
  await page.context().clearCookies()

  await atMatching(page)
  await page.waitForLoadState('networkidle')
  expect(await standing(page)).toEqual([])
})

test('a form left for another page by the browser’s memory may be sent again @js', async ({ page }) => {
  await atMatching(page)
  await typeSomething(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  const first = await questionsOn(page)
  await page.getByRole('button', { name: say.continue, exact: true }).click()
  await expect(page.locator(`[data-question="${first[0]}"]`)).toHaveCount(0)
})

test('each page is kept as it is sent: elsewhere, and on the way back, only the rest is asked', async ({
  page,
  browser,
}) => {
  await atMatching(page)
  const first = await questionsOn(page)
  await typeSomething(page)
  await page.getByRole('button', { name: say.continue, exact: true }).click()
  await expect(page.locator(`[data-question="${first[0]}"]`)).toHaveCount(0)
  const rest = await questionsOn(page)
  expect(rest.filter((id) => first.includes(id))).toEqual([])

  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() })
  const other = await elsewhere.newPage()
  await other.goto(`${home}/visit/matching`)
  expect(await questionsOn(other)).toEqual(rest)
  await elsewhere.close()

  await page.goBack()
  await page.waitForLoadState('load')
  expect((await questionsOn(page)).filter((id) => first.includes(id))).toEqual([])
})

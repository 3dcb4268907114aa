import type { Page } from '@playwright/test'
import { event, type Locale, newAddress, proveByCall, registerByCall } from '../visitor/steps.ts'
import type { Screen } from './screens.ts'

const proteins = ['whey', 'soy', 'pea-rice', 'peptides', 'amino', 'novel'].map((one) => `protein.${one}`)
const nine = [...proteins, 'lipid.mct', 'lipid.algal', 'lipid.sterol']

const tap = (page: Page, value: string) =>
  page.locator('label', { has: page.locator(`input[value="${value}"]`) }).click()

/** Opens every fold and chooses by tapping, as a finger would. */
async function choose(page: Page, values: readonly string[]) {
  for (const [at, value] of values.entries()) {
    const fold = page.locator('details', { has: page.locator(`input[value="${value}"]`) })
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
    await tap(page, value)
    if (at === 0) await page.locator('[data-chosen] button').first().waitFor()
  }
}

/** A PATCH of answers as a browser without scripts sends it; opens the page it comes back to. */
async function postAsForm(page: Page, path: string, locale: Locale, answers: readonly (readonly [string, string])[]) {
  const asked = [...new Set(answers.map(([name]) => name))]
  const body = new URLSearchParams([
    ['_method', 'PATCH'],
    ['locale', locale],
    ['page', path],
    ['next', path],
    ...asked.map((name) => ['asked', name]),
    ...answers.map(([name, value]) => [name, value]),
  ])
  const answer = await page.request.post('/api/v1/me/answers', {
    data: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  })
  await page.goto(answer.headers().location ?? '')
}

/** What somebody sees while answering: each kind of question, what was found, and what was refused. */
export function questionScreens(locale: Locale): Screen[] {
  const home = `/${locale}/${event}`
  const matching = `${home}/visit/matching`
  const products = `${home}/visit/details/interests`
  const find = (name: string, words: string): Screen => ({
    name,
    open: async (page) => {
      await page.goto(products)
      await page.locator('[data-find]').fill(words)
      await page.locator('[data-found]', { hasText: /\S/ }).waitFor()
    },
  })
  return [
    {
      name: 'matching, first questions',
      open: async (page) => {
        const email = newAddress()
        await registerByCall(page, locale, email, 'ธนพล ศรีสุวรรณ')
        await proveByCall(page, email)
        await page.goto(matching)
      },
    },
    {
      name: 'a title of 5,000 characters came back',
      open: (page) =>
        postAsForm(page, matching, locale, [
          ['mobile', '+86 138 0000 0000'],
          ['jobTitle', 'x'.repeat(5000)],
        ]),
    },
    {
      name: 'matching, the product tree',
      open: async (page) => {
        const answers = { mobile: '+86 138 0000 0000', jobTitle: '采购总监' }
        await page.request.patch('/api/v1/me/answers', { data: { answers } })
        await page.goto(matching)
      },
    },
    {
      name: 'products, some chosen',
      open: async (page) => {
        await page.goto(matching)
        await choose(page, ['protein', 'lipid.mct'])
      },
    },
    find('products, found', 'coll'),
    find('products, nothing found', '🧲'),
    {
      name: 'products, a ninth is refused',
      open: async (page) => {
        await page.goto(products)
        await choose(page, nine)
        await page.locator('details p[role=alert]').waitFor()
      },
    },
    {
      name: 'products, nine came back',
      open: (page) =>
        postAsForm(
          page,
          products,
          locale,
          nine.map((value) => ['interests', value] as const),
        ),
    },
    ...['companyType', 'country', 'buyingTimeFrame', 'sourcingRegions'].map((point) => ({
      name: `question ${point}`,
      open: (page: Page) => page.goto(`${home}/visit/details/${point}`),
    })),
    { name: 'pass of a Thai name', open: (page) => page.goto(`${home}/visit`) },
  ]
}

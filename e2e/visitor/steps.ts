import { expect, type Locator, type Page } from '@playwright/test'
import { type Mail, mailTo } from '../mailbox.ts'
import { words } from '../words.ts'

export type Locale = keyof typeof words
export const locales = ['en', 'zh-CN', 'zh-TW'] as const
export const event = 'nutra-expo-2027'

let visitors = 0

/** An address nobody else uses in this run. */
export const newAddress = (): string => `visitor-${process.pid}-${Date.now()}-${++visitors}@qinglan-health.example`

export const person = { name: '陈思远', company: '上海青岚健康科技有限公司' } as const

/** Types the three answers and ticks what must be ticked; sends nothing. */
export async function fillQuickForm(page: Page, locale: Locale, email: string, name: string = person.name) {
  const say = words[locale]
  await page.getByLabel(say.name, { exact: true }).fill(name)
  await page.getByLabel(say.email, { exact: true }).fill(email)
  await page.getByLabel(say.company, { exact: true }).fill(person.company)
  await page.locator('input[name=privacy]').check()
}

export const getMyPass = (page: Page, locale: Locale): Locator =>
  page.getByRole('button', { name: words[locale].getMyPass, exact: true })

/** In with three answers, by the form on the landing. */
export async function register(page: Page, locale: Locale, email: string, name?: string) {
  await page.goto(`/${locale}/${event}?utm_source=journey&utm_medium=email`)
  await fillQuickForm(page, locale, email, name)
  await getMyPass(page, locale).click()
  await page.waitForURL(`**/${locale}/${event}/visit`)
}

/** The same without drawing a page, where the form is not what is tested. Leaves the session in the browser. */
export async function registerByCall(page: Page, locale: Locale, email: string, name: string = person.name) {
  const data = { name, email, company: person.company, privacy: true, locale }
  const answer = await page.request.post(`/api/v1/events/${event}/registrations`, { data })
  expect(answer.status()).toBe(201)
}

/** Opens the emailed link and takes it. */
export async function prove(page: Page, locale: Locale, email: string): Promise<Mail> {
  const mail = await mailTo(email)
  await page.goto(mail.link ?? '')
  await page.getByRole('button', { name: words[locale].continue, exact: true }).click()
  await page.waitForURL(`**/${locale}/${event}/visit`)
  return mail
}

export async function proveByCall(page: Page, email: string, nth = 1): Promise<Mail> {
  const mail = await mailTo(email, nth)
  const answer = await page.request.post(mail.link ?? '', { form: {}, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  return mail
}

export const signOut = (page: Page, locale: Locale): Promise<void> =>
  page.getByRole('button', { name: words[locale].signOut, exact: true }).click()

/** The ids of the questions this page asks. */
export const questionsOn = (page: Page): Promise<string[]> =>
  page.locator('form [data-question]').evaluateAll((all) => all.map((each) => each.getAttribute('data-question') ?? ''))

/** Answers one question as a person would. */
export async function answer(page: Page, question: string) {
  const box = page.locator(`[data-question="${question}"]`)
  if (question === 'mobile') await box.locator('input').fill('138 0000 0000')
  else if (question === 'jobTitle') await box.locator('input').fill('采购总监')
  else if (question === 'interests') {
    await box.locator('details summary').first().click()
    await box.locator('details').first().locator('input[type=checkbox]').first().check({ force: true })
  } else await box.locator('input[type=checkbox]').first().check({ force: true })
}

/** Answers page after page until nothing is asked any more; says what was asked. */
export async function answerAll(page: Page, locale: Locale, service: string): Promise<string[]> {
  await page.goto(`/${locale}/${event}/visit/${service}`)
  const asked: string[] = []
  for (let pages = 0; pages < 6; pages++) {
    const questions = await questionsOn(page)
    if (questions.length === 0) break
    for (const question of questions) await answer(page, question)
    asked.push(...questions)
    await page.getByRole('button', { name: words[locale].continue, exact: true }).click()
    await page.waitForLoadState('load')
    await expect(page.locator(`[data-question="${questions[0]}"]`)).toHaveCount(0)
  }
  return asked
}

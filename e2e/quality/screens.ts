import type { Page } from '@playwright/test'
import { mailTo } from '../mailbox.ts'
import { event, getMyPass, type Locale, newAddress, proveByCall, registerByCall } from '../visitor/steps.ts'
import { words } from '../words.ts'
import { questionScreens } from './question-screens.ts'

/** Something a visitor may see: a page in one of its states. Opened in order, each in the browser the last one left. */
export type Screen = { name: string; status?: number; open(page: Page): Promise<unknown> }

const wrongKey = '7K3M-9QXT-4CBR'
const notices = ['privacy', 'terms', 'visitor-terms', 'cookies', 'accessibility', 'contact'] as const

/** What anybody may see, without a session. */
export function publicScreens(locale: Locale): Screen[] {
  const say = words[locale]
  const home = `/${locale}/${event}`
  const at = (name: string, path: string, status?: number): Screen => ({
    name,
    status,
    open: (page) => page.goto(path),
  })
  /** The page a form without scripts comes back to. */
  const again = (name: string, action: string, form: Record<string, string>): Screen => ({
    name,
    open: async (page) => {
      const answer = await page.request.post(action, { form: { locale, ...form }, maxRedirects: 0 })
      await page.goto(answer.headers().location ?? '')
    },
  })
  return [
    at('landing', home),
    {
      name: 'landing, wrong',
      open: async (page) => {
        await page.goto(home)
        await getMyPass(page, locale).click()
        await page.getByRole('heading', { name: say.problem }).waitFor()
      },
    },
    {
      name: 'landing, a typo in the address',
      open: async (page) => {
        await page.goto(home)
        await page.getByLabel(say.email, { exact: true }).fill('chen@gmial.com')
        await page.getByText('chen@gmail.com').waitFor()
      },
    },
    at('landing of a show that is over', `/${locale}/nutra-expo-2026`),
    at('register', `${home}/register`),
    again('register, wrong', `/api/v1/events/${event}/registrations`, { name: 'A', page: `${home}/register` }),
    at('register, forgotten', `${home}/register?again=nothing-kept-here`),
    at('exhibitors', `${home}/exhibitors`),
    at('exhibitors of a group', `${home}/exhibitors?group=sweetener`),
    at('exhibitors of a product in a hall, by name', `${home}/exhibitors?product=biotics.probiotic&hall=hall-1&q=la`),
    at('exhibitors, none', `${home}/exhibitors?product=lipid.mct&hall=hall-4&q=%22%3E&group=gold`),
    at('exhibitors of a show without a list', `/${locale}/nutra-expo-2026/exhibitors`),
    at('key', `${home}/key`),
    {
      name: 'key, wrong',
      open: async (page) => {
        await page.goto(`${home}/key`)
        await page.getByLabel(say.key).fill(wrongKey)
        await page.getByRole('button', { name: say.openMyVisit, exact: true }).click()
        await page.getByRole('heading', { name: say.problem }).waitFor()
      },
    },
    again('key, came back', '/api/v1/sessions', { event, key: wrongKey, page: `${home}/key` }),
    at('key, after asking for it', `${home}/key?lost=1`),
    at('lost key', `${home}/lost-key`),
    again('lost key, wrong', `/api/v1/events/${event}/lost-key`, { email: 'a@b', page: `${home}/lost-key` }),
    at('lost key, sent', `${home}/lost-key?sent=1`),
    at('erased', `${home}/erased`),
    at('library', `${home}/library`),
    at('programme', `${home}/programme`),
    ...notices.map((notice) => at(notice, `${home}/${notice}`)),
    at('unknown event', `/${locale}/no-such-show`, 404),
    at('unknown page', `${home}/no-such-page`, 404),
    at('unknown link', '/l/no-such-link', 404),
  ]
}

const service = (id: string) => `/visit/${id}`

/** What somebody sees between the form and the proof. */
export function unprovenScreens(locale: Locale): Screen[] {
  const say = words[locale]
  const home = `/${locale}/${event}`
  const at = (path: string, status?: number): Screen => ({
    name: `unproven ${path}`,
    status,
    open: (page) => page.goto(`${home}${path}`),
  })
  let email = ''
  return [
    {
      name: 'unproven visit',
      open: async (page) => {
        email = newAddress()
        await registerByCall(page, locale, email)
        await page.goto(`${home}/visit`)
      },
    },
    {
      name: 'unproven visit, wrong key',
      open: async (page) => {
        await page.goto(`${home}/visit`)
        await page.getByLabel(say.key).fill(wrongKey)
        await page.getByRole('button', { name: say.openMyVisit, exact: true }).click()
        await page.getByRole('heading', { name: say.problem }).waitFor()
      },
    },
    at('/visit?done=sent-key'),
    ...['pass', 'conference', 'matching', 'whitepaper', 'newsletter'].map((id) => at(service(id))),
    at('/visit/details'),
    at('/visit/details/name'),
    at('/visit/details/email'),
    at('/visit/no-such-service', 404),
    { name: 'link', open: async (page) => page.goto((await mailTo(email)).link ?? '') },
    {
      name: 'used link',
      status: 410,
      open: async (page) => page.goto((await proveByCall(page, email)).link ?? ''),
    },
  ]
}

const answers = {
  jobTitle: '采购总监',
  mobile: '+86 138 0000 0000',
  interests: ['protein.whey', 'protein.soy'],
  visitPurpose: ['source-planned'],
}

/** What somebody sees once proved, from the first look to leaving. */
export function provedScreens(locale: Locale): Screen[] {
  const say = words[locale]
  const home = `/${locale}/${event}`
  const at = (path: string, name = path): Screen => ({ name, open: (page) => page.goto(`${home}${path}`) })
  const took = (id: string): Screen => ({
    name: `${id}, taken`,
    open: async (page) => {
      await page.request.put(`/api/v1/me/services/${id}`, { data: {} })
      await page.goto(`${home}${service(id)}`)
    },
  })
  return [
    {
      name: 'visit, first look',
      open: async (page) => {
        const email = newAddress()
        await registerByCall(page, locale, email)
        await proveByCall(page, email)
        await page.goto(`${home}/visit`)
      },
    },
    {
      name: 'matching, wrong',
      open: async (page) => {
        await page.goto(`${home}/visit/matching`)
        await page.getByRole('button', { name: say.continue, exact: true }).click()
        await page.getByRole('heading', { name: say.problem }).waitFor()
      },
    },
    at('/visit/pass'),
    at('/visit/conference', 'conference, asked'),
    {
      name: 'matching, nothing asked any more',
      open: async (page) => {
        await page.request.patch('/api/v1/me/answers', { data: { answers } })
        await page.goto(`${home}/visit/matching`)
      },
    },
    took('matching'),
    {
      name: 'matching, marked',
      open: async (page) => {
        for (const [id, mark] of [
          ['kuroshio', 'interested'],
          ['southfold', 'interested'],
          ['alpenmilch', 'not-interested'],
        ])
          await page.request.put(`/api/v1/me/exhibitors/${id}`, { data: { mark } })
        await page.goto(`${home}/visit/matching?marked=southfold`)
      },
    },
    at('/visit/matching?from=20', 'matching, further down'),
    at('/visit/details/application?for=matching', 'the answer that sorts'),
    at('/visit/matching?more=1', 'matching, optional questions'),
    at('/visit/conference', 'conference, nothing asked any more'),
    {
      name: 'conference, talks chosen',
      open: async (page) => {
        await page.request.put('/api/v1/me/talks', { data: { talks: ['s05', 's06'] } })
        await page.goto(`${home}/visit/conference`)
      },
    },
    took('whitepaper'),
    took('newsletter'),
    at('/visit'),
    at('/visit?done=saved'),
    at('/visit/details'),
    ...['name', 'email', 'mobile', 'country', 'interests', 'companyType', 'accessNeeds'].map((point) =>
      at(`/visit/details/${point}`),
    ),
    {
      name: 'a detail, wrong',
      open: async (page) => {
        await page.goto(`${home}/visit/details/mobile`)
        await page.locator('input[name=mobile]').fill('12')
        await page.locator('form:has([data-question]) button[type=submit]').first().click()
        await page.getByRole('heading', { name: say.problem }).waitFor()
      },
    },
    {
      name: 'a detail, changed in two windows',
      open: async (page) => {
        await page.goto(`${home}/visit/details/jobTitle`)
        await page.request.patch('/api/v1/me/answers', { data: { answers: { jobTitle: '质量经理' } } })
        await page.locator('input[name=jobTitle]').fill('研发总监')
        await page.locator('form:has([data-question]) button[type=submit]').first().click()
        await page.locator('fieldset input[type=radio]').first().waitFor()
      },
    },
    at('/visit/details?done=removed'),
    at('/visit/erase'),
    at('/visit/cancel'),
    {
      name: 'cancelled',
      open: async (page) => {
        await page.request.delete('/api/v1/me')
        await page.goto(`${home}/visit`)
      },
    },
    at('/visit/matching', 'matching after cancelling'),
  ]
}

export const screenSets = {
  public: publicScreens,
  unproven: unprovenScreens,
  proved: provedScreens,
  questions: questionScreens,
} as const

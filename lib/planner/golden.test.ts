import { describe, expect, test } from 'vitest'
import { readAnswer } from '#lib/answers/answers.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact, Known } from '#lib/catalogue.ts'
import { close } from '#lib/derive/derive.ts'
import { isComplete, plan } from '#lib/planner/planner.ts'

/** A realistic visitor, fictional: what she types into the seven questions. */
const chen = {
  name: '陈思远',
  email: 'siyuan.chen@qinglan-health.example',
  company: '上海青岚健康科技有限公司',
  mobile: '138 0000 0000',
  jobTitle: '采购总监',
  interests: ['protein.pea-rice', 'biotics.probiotic', 'sweetener.allulose', 'finished.gummy'],
  visitPurpose: ['source-planned', 'meet', 'conference'],
}

/** Somebody whose answers say little beyond themselves. */
const li = {
  name: 'Li',
  email: 'li@gmail.com',
  company: 'ABC',
  mobile: '+1 212 555 0100',
  jobTitle: 'Coordinator',
  interests: ['protein.pea-rice'],
  visitPurpose: ['trends'],
}

const services = (...ids: string[]) => defaultCatalogue.services.filter(({ id }) => ids.includes(id))
const fields = defaultCatalogue.questions.flatMap((question) => question.fields)

function typed(answers: Readonly<Record<string, unknown>>): Known {
  const facts = Object.entries(answers).map(([id, raw]): [string, Fact] => {
    const read = readAnswer(fields.find((field) => field.id === id) as (typeof fields)[number], raw, 'zh-CN')
    if (!read.ok) throw new Error(`${id}: ${read.detail}`)
    return [id, { value: read.value, source: 'asked', confidence: 1 }]
  })
  return new Map(facts)
}

const first = ({ name, email, company }: typeof chen) => typed({ name, email, company })

/** Answers plans until nothing is asked, as `visitor` would; returns every question put to them. */
function walk(visitor: typeof chen, start: Known, ...chosen: string[]): { known: Known; asked: string[] } {
  let known = start
  const asked: string[] = []
  for (const service of chosen) {
    for (let page = plan(known, services(service), defaultCatalogue, '2026-11-21'); page.ask.length > 0; ) {
      asked.push(...page.ask.map(({ question }) => question.id))
      const more = page.ask.flatMap((one) => one.fields.map(({ id }) => id))
      const answers: Readonly<Record<string, unknown>> = {
        conferenceThemes: ['science'],
        country: 'US',
        companyType: 'food-maker',
        ...visitor,
      }
      known = new Map([...known, ...typed(Object.fromEntries(more.map((id) => [id, answers[id]])))])
      page = plan(known, services(service), defaultCatalogue, '2026-11-21')
    }
  }
  return { known, asked }
}

describe('the golden visitor', () => {
  const derived = Object.fromEntries(
    [...close(typed(chen), defaultCatalogue)]
      .filter(([, { source }]) => source === 'derived')
      .map(([id, { value, confidence }]) => [id, [value, confidence]]),
  )

  test('says all this in seven answers', () => {
    expect(derived).toEqual({
      familyName: ['陈', 0.97],
      givenName: ['思远', 0.97],
      nameScript: ['Hans', 0.9],
      emailDomain: ['qinglan-health.example', 1],
      mailboxKind: ['company', 0.95],
      companyWebsite: ['qinglan-health.example', 0.85],
      companyShort: ['青岚健康', 0.85],
      companyLegalForm: ['limited', 0.99],
      city: ['Shanghai', 0.75],
      companyType: ['supplement-maker', 0.6],
      mobileCountry: ['CN', 0.99],
      country: ['CN', 0.97],
      smsReachable: [true, 0.95],
      contactTimeZone: ['Asia/Shanghai', 0.95],
      jobFunction: ['purchasing', 0.95],
      seniority: ['director', 0.95],
      purchasingRole: ['decide', 0.7],
      interestGroups: [['protein', 'biotics', 'sweetener', 'finished'], 1],
      sector: [['ingredients', 'products'], 1],
      halls: [['hall-1', 'hall-2', 'hall-4'], 1],
      conferenceThemes: [['science', 'supply'], 0.6],
      newsletterTopics: [['new-products'], 0.6],
      wantsMatching: [true, 1],
      wantsConference: [true, 1],
      buyingStage: ['active', 0.9],
      exhibitInterest: [false, 0.7],
      buyerTier: ['a', 0.6],
    })
  })

  test('is asked four more questions for the conference and for matching', () => {
    const { ask, seconds } = plan(
      first(chen),
      services('pass', 'conference', 'matching'),
      defaultCatalogue,
      '2026-11-21',
    )

    expect(ask.map(({ question }) => question.id)).toEqual(['mobile', 'jobTitle', 'interests', 'visitPurpose'])
    expect(seconds).toBe(34)
  })

  test('yields at least 30 data points from seven questions, mere reformattings not counted', () => {
    const reformatted = ['nameScript', 'emailDomain', 'companyLegalForm', 'mobileCountry', 'interestGroups']
    const known = [...close(typed(chen), defaultCatalogue).keys()]

    expect(known.length).toBeGreaterThanOrEqual(34)
    // The pass is opened from the emailed link, and that the address is proven follows from the email question.
    expect([...known, 'emailProven'].filter((id) => !reformatted.includes(id)).length).toBeGreaterThanOrEqual(30)
  })

  test.each([
    [['conference', 'matching']],
    [['matching', 'conference']],
    [['newsletter', 'conference', 'whitepaper', 'matching']],
    [['whitepaper', 'matching', 'newsletter', 'conference']],
  ])('answers at most 8 questions, taking %j one after another', (order) => {
    const { asked } = walk(chen, first(chen), ...order)

    expect(asked.length + 3).toBeLessThanOrEqual(8)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('is given everything once she has answered', () => {
    const { known } = walk(chen, first(chen), 'conference', 'matching')

    expect(isComplete(plan(known, defaultCatalogue.services, defaultCatalogue, '2026-11-21'))).toBe(true)
  })

  test('may say with one tap that the guesses the conference leans on are right', () => {
    const { known } = walk(chen, first(chen), 'matching')

    expect(plan(known, services('conference'), defaultCatalogue, '2026-11-21').confirm).toEqual([
      'companyType',
      'conferenceThemes',
    ])
  })
})

test('a visitor with little to work out from says less and is asked more', () => {
  const golden = walk(chen, first(chen), 'conference', 'matching')
  const control = walk(li, first(li), 'conference', 'matching')

  expect(control.asked.length).toBeGreaterThan(golden.asked.length)
  expect(close(typed(li), defaultCatalogue).size).toBeLessThan(close(typed(chen), defaultCatalogue).size - 8)
})

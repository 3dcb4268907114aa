import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Known } from '#lib/catalogue.ts'
import { type Flow, walk } from '#lib/flow/flow.ts'
import { reformattings } from '#lib/flow/reformattings.ts'
import { textTable } from '#lib/flow/text-table.testing.ts'
import { usesOf } from '#lib/flow/uses.ts'
import { control, golden } from '#lib/flow/visitors.ts'
import { type YieldRow, yieldTable } from '#lib/flow/yield-table.ts'
import { isComplete, plan } from '#lib/planner/planner.ts'

const today = '2026-11-21'
const seven = ['name', 'email', 'company', 'mobile', 'jobTitle', 'interests', 'visitPurpose']

const service = (id: string) => defaultCatalogue.services.filter((one) => one.id === id)
const atOnce = ['pass', 'conference', 'matching'].flatMap(service)
const askedIn = ({ pages }: Flow) => pages.flatMap(({ questions }) => questions.map(({ question }) => question.id))

const chen = walk(golden, [atOnce], defaultCatalogue, today)
const li = walk(control, [atOnce], defaultCatalogue, today)
const table = yieldTable(chen, defaultCatalogue)
const beside = yieldTable(li, defaultCatalogue)

const valueIn = (known: Known, point: string) => {
  const value = known.get(point)?.value
  return value === undefined || value === null ? '—' : Array.isArray(value) ? value.join(', ') : String(value)
}

function printed(rows: readonly YieldRow[]): string {
  const cells = rows.map(({ question, point, source, reasons, confidence, reformatting, uses }) => [
    question ?? '(arrival)',
    point,
    valueIn(chen.known, point),
    source === 'derived' ? `from ${reasons.join(', ')}` : source,
    confidence.toFixed(2),
    uses.length === 0 ? 'unused' : reformatting ? 'no' : 'yes',
    valueIn(li.known, point),
  ])
  return textTable(['question', 'data point', 'value', 'source', 'confidence', 'strict', 'control person'], cells)
}

test('prints the table', () => {
  const only = beside.rows
    .filter(({ point }) => !chen.known.has(point))
    .map(({ point }) => [point, valueIn(li.known, point)])
  const totals = [
    ['questions', String(table.questions), String(beside.questions)],
    ['plain, from the questions alone', String(table.fromQuestions.plain), String(beside.fromQuestions.plain)],
    ['strict, from the questions alone', String(table.fromQuestions.strict), String(beside.fromQuestions.strict)],
    ['plain, with arrival', String(table.withArrival.plain), String(beside.withArrival.plain)],
    ['strict, with arrival', String(table.withArrival.strict), String(beside.withArrival.strict)],
  ]
  console.log(
    [
      printed(table.rows),
      textTable(['the control person alone', 'value'], only),
      textTable(['totals', 'golden', 'control'], totals),
    ].join('\n\n'),
  )

  expect(table.rows.length).toBe([...chen.known.values()].filter(({ value }) => value !== null).length)
})

describe('the golden visitor', () => {
  test('is asked seven questions for the pass, the conference and matching together', () => {
    expect(askedIn(chen)).toEqual(seven)
    expect(chen.unanswered).toEqual([])
    expect(isComplete(plan(chen.known, atOnce, defaultCatalogue, today))).toBe(true)
  })

  test('yields at least 30 data points from these seven alone, strictly counted', () => {
    expect(table.fromQuestions.plain).toBeGreaterThanOrEqual(30)
    expect(table.fromQuestions.strict).toBeGreaterThanOrEqual(30)
    expect(table.withArrival.strict).toBeGreaterThan(table.fromQuestions.strict)
  })

  test('is told what follows from her answers, and how surely', () => {
    const derived = table.rows.filter(({ source }) => source === 'derived')

    expect(
      Object.fromEntries(derived.map(({ point, value, confidence }) => [point, [value, confidence]])),
    ).toMatchObject({
      familyName: ['陈', 0.97],
      givenName: ['思远', 0.97],
      mailboxKind: ['company', 0.95],
      companyShort: ['青岚健康', expect.any(Number)],
      city: ['Shanghai', expect.any(Number)],
      companyType: ['supplement-maker', 0.6],
      country: ['CN', 0.97],
      contactTimeZone: ['Asia/Shanghai', 0.95],
      jobFunction: ['purchasing', expect.any(Number)],
      seniority: ['director', expect.any(Number)],
      sector: [['ingredients', 'products'], 1],
      halls: [['hall-1', 'hall-2', 'hall-4'], 1],
      conferenceThemes: [['science', 'supply'], 0.6],
      wantsMatching: [true, 1],
      buyingStage: ['active', 0.9],
      exhibitInterest: [false, 0.7],
      buyerTier: ['a', expect.any(Number)],
    })
    for (const { point, reasons } of derived) expect(reasons.length, point).toBeGreaterThan(0)
  })

  test('may say with one tap that the guesses the conference leans on are right', () => {
    expect(chen.confirm).toEqual(['companyType', 'conferenceThemes'])
  })

  test('answers at most 8 questions, taking the services one after another in any order', () => {
    const orders = permutations(defaultCatalogue.services.map(({ id }) => id))
    const most = orders.map((order) => askedIn(walk(golden, order.map(service), defaultCatalogue, today)))

    expect(orders).toHaveLength(120)
    for (const [at, asked] of most.entries()) {
      expect(asked.length, orders[at]?.join()).toBeLessThanOrEqual(8)
      expect(new Set(asked).size).toBe(asked.length)
    }
  })
})

test('a visitor with little to work out from is asked more and yields less: the table is a result', () => {
  expect(beside.questions).toBeGreaterThan(table.questions)
  expect(beside.fromQuestions.plain).toBeLessThan(table.fromQuestions.plain - 5)
  expect(beside.fromQuestions.strict).toBeLessThan(table.fromQuestions.strict - 5)
})

test('every point that counts is read by a service, a question, a segment or a figure', () => {
  const { services, points, questions } = defaultCatalogue
  const readAs = {
    needed: (point: string, id: string) => services.find((one) => one.id === id)?.needs.includes(point),
    wanted: (point: string, id: string) => services.find((one) => one.id === id)?.wants.includes(point),
    decides: (point: string, id: string) =>
      JSON.stringify(questions.find((one) => one.id === id)).includes(`"${point}"`),
    tells: (point: string, id: string) => points.find((one) => one.id === id)?.from?.includes(point),
    offers: (point: string, id: string) => defaultCatalogue.consents.find((one) => one.id === id)?.whenKnown === point,
    segment: (point: string) => ['segment', 'channel'].includes(point),
    figure: (point: string) => points.find(({ id }) => id === point)?.counted,
  }
  const counted = table.rows.filter(({ uses }) => uses.length > 0)

  for (const { point, uses } of counted)
    for (const use of uses)
      expect(readAs[use.kind](point, 'id' in use ? use.id : ''), `${point} ${use.kind}`).toBe(true)
  expect(counted).toHaveLength(table.withArrival.plain)
})

test('a point that nothing reads counts for nothing', () => {
  const { services, points, ...rest } = defaultCatalogue
  const unread = {
    ...rest,
    points: points.map((point) => (point.id === 'smsReachable' ? { ...point, counted: false } : point)),
    services,
  }

  expect(usesOf('smsReachable', unread)).toEqual([])
  expect(yieldTable(chen, unread).fromQuestions.plain).toBe(table.fromQuestions.plain - 1)
})

test('a reformatting is listed with its reason and is not counted strictly', () => {
  const listed = table.rows.filter(({ reformatting }) => reformatting)

  expect(listed.map(({ point }) => point).sort()).toEqual(Object.keys(reformattings).sort())
  expect(table.withArrival.plain - table.withArrival.strict).toBe(listed.length)
})

function permutations(list: readonly string[]): string[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((first) => permutations(list.filter((one) => one !== first)).map((rest) => [first, ...rest]))
}

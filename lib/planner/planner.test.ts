import { describe, expect, test } from 'vitest'
import type { Catalogue, Fact, Known, Question, Service } from '#lib/catalogue.ts'
import { firstPage, isComplete, plan } from '#lib/planner/planner.ts'

const words = (en: string) => ({ en, 'zh-CN': en, 'zh-TW': en })

function question(id: string, seconds: number, more: Partial<Question> & { asks?: string[] } = {}): Question {
  const { asks = [id], ...rest } = more
  const fields = asks.map((point) => ({ id: point, kind: 'text' as const, noun: words(point) }))
  return { id, topic: 'work', label: words(id), seconds, fields, always: [], ...rest }
}

const service = (needs: string[], wants: string[] = [], more: Partial<Service> = {}): Service => ({
  id: 'tour',
  label: words('Tour'),
  needs,
  wants,
  ...more,
})

function catalogue(...questions: Question[]): Catalogue {
  const ids = new Set(
    questions.flatMap(({ fields, always }) => [...fields.map(({ id }) => id), ...always.map(({ point }) => point)]),
  )
  const points = [...ids].map((id) => ({
    id,
    label: words(id),
    known: ['asked'] as const,
    counted: true,
    freshDays: 365,
  }))
  return { version: 1, points, questions, services: [], consents: [], topics: [], products: [] }
}

const today = '2026-11-21'
const said = (value: Fact['value'], at = new Date('2026-06-01')): Fact => ({
  value,
  source: 'asked',
  confidence: 1,
  at,
})
const guessed = (confidence: number): Fact => ({ value: 'x', source: 'derived', confidence })
const known = (facts: Record<string, Fact> = {}): Known => new Map(Object.entries(facts))

const ids = (questions: readonly { question: Question }[]) => questions.map((one) => one.question.id)

describe('what is asked', () => {
  test('only what is missing', () => {
    const {
      ask,
      known: uses,
      seconds,
    } = plan(known({ a: said('x') }), [service(['a', 'b'])], catalogue(question('a', 3), question('b', 4)), today)

    expect(ids(ask)).toEqual(['b'])
    expect(uses).toEqual(['a'])
    expect(seconds).toBe(4)
  })

  test('once for what two services share', () => {
    const chosen = [service(['a', 'b']), service(['b', 'c'])]

    expect(
      ids(plan(known(), chosen, catalogue(question('a', 1), question('b', 1), question('c', 1)), today).ask),
    ).toEqual(['a', 'b', 'c'])
  })

  test('a question that always yields another answer spares asking for that', () => {
    const things = catalogue(
      question('mobile', 8, { always: [{ point: 'country', confidence: 0.7 }] }),
      question('country', 4),
    )
    const chosen = service(['mobile', 'country'], [], { minConfidence: { country: 0.7 } })

    expect(ids(plan(known(), [chosen], things, today).ask)).toEqual(['mobile'])
    expect(ids(plan(known(), [service(['mobile', 'country'])], things, today).ask)).toEqual(['mobile', 'country'])
  })

  test('only the unknown controls of a question, at their share of its seconds', () => {
    const things = catalogue(question('address', 12, { asks: ['street', 'town', 'country'] }))
    const { ask } = plan(known({ country: said('CN') }), [service(['street'])], things, today)

    expect(ask[0]).toMatchObject({ seconds: 8, required: ['street'], yields: ['street', 'town'] })
    expect(ask[0]?.fields.map(({ id }) => id)).toEqual(['street', 'town'])
  })

  test('needs before wants, and a want never when a need brings it', () => {
    const things = catalogue(
      question('a', 3, { always: [{ point: 'b', confidence: 0.6 }] }),
      question('b', 1),
      question('c', 1),
    )
    const { ask, optional } = plan(known(), [service(['a'], ['b', 'c'])], things, today)

    expect(ids(ask)).toEqual(['a'])
    expect(ids(optional)).toEqual(['c'])
    expect(optional[0]?.required).toEqual([])
  })

  test('a skipped want is not asked again, but a need that was skipped is', () => {
    const things = catalogue(question('a', 3), question('b', 3))
    const { ask, optional } = plan(known({ a: said(null), b: said(null) }), [service(['a'], ['b'])], things, today)

    expect(ids(ask)).toEqual(['a'])
    expect(ids(optional)).toEqual([])
  })

  test('at most four at once, about one topic', () => {
    const questions = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      question(id, 1, { topic: id === 'b' ? 'visit' : 'work' }),
    )
    const { ask } = plan(known(), [service(['a', 'b', 'c', 'd', 'e', 'f'])], catalogue(...questions), today)

    expect(ids(firstPage(ask))).toEqual(['a', 'c', 'd', 'e'])
    expect(firstPage([])).toEqual([])
  })
})

describe('guesses', () => {
  const things = catalogue(question('a', 3))

  test('at the least confidence accepted a guess will do; it is shown once, and holds nothing up', () => {
    const planned = plan(known({ a: guessed(0.7) }), [service(['a'], [], { minConfidence: { a: 0.7 } })], things, today)

    expect(planned).toMatchObject({ ask: [], confirm: ['a'], blocking: [] })
    expect(isComplete(planned)).toBe(true)
  })

  test('below it a guess is to be confirmed, not asked anew', () => {
    const planned = plan(known({ a: guessed(0.7) }), [service(['a'])], things, today)

    expect(planned).toMatchObject({ ask: [], confirm: ['a'], blocking: ['a'] })
    expect(isComplete(planned)).toBe(false)
  })

  test('one not worth showing is asked as if nothing were known', () => {
    expect(ids(plan(known({ a: guessed(0.4) }), [service(['a'])], things, today).ask)).toEqual(['a'])
  })

  test('one as good as an answer is not shown at all', () => {
    expect(plan(known({ a: guessed(0.95) }), [service(['a'])], things, today)).toMatchObject({ ask: [], confirm: [] })
  })

  test('a want is content with any guess worth showing', () => {
    expect(plan(known({ a: guessed(0.6) }), [service([], ['a'])], things, today)).toMatchObject({
      optional: [],
      confirm: [],
    })
  })
})

describe('stale answers', () => {
  const things = catalogue(question('a', 3), question('b', 3))
  const old = known({ a: said('x', new Date('2025-05-20')), b: said('y', new Date('2025-05-20')) })

  test('are to be confirmed, never asked anew, and hold nothing up', () => {
    const planned = plan(old, [service(['a'], ['b'])], things, today)

    expect(planned).toMatchObject({ ask: [], optional: [], confirm: ['a', 'b'], blocking: [], known: ['a', 'b'] })
    expect(isComplete(planned)).toBe(true)
  })

  test('hold up a service that wants fresh answers', () => {
    expect(plan(old, [service(['a'], ['b'], { fresh: true })], things, today).blocking).toEqual(['a'])
  })
})

describe('questions that are asked only if', () => {
  const askIf = { point: 'buys', is: 'yes' }
  const things = catalogue(question('budget', 5, { askIf }), question('buys', 3))
  const chosen = [service(['budget'])]

  test('undecided, the deciding question is planned first', () => {
    const planned = plan(known(), chosen, things, today)

    expect(ids(planned.ask)).toEqual(['buys'])
    expect(planned.undecided).toBe(true)
  })

  test('true, they are asked', () => {
    const planned = plan(known({ buys: said('yes') }), chosen, things, today)

    expect(ids(planned.ask)).toEqual(['budget'])
    expect(planned.undecided).toBe(false)
  })

  test('false, they do not apply and count as satisfied', () => {
    expect(isComplete(plan(known({ buys: said('no') }), chosen, things, today))).toBe(true)
  })

  test('one that may not apply is not counted on for another need', () => {
    const shortcut = question('shortcut', 1, { askIf, always: [{ point: 'b', confidence: 0.95 }] })
    const { ask } = plan(known(), [service(['b'])], catalogue(shortcut, question('b', 9), question('buys', 3)), today)

    expect(ids(ask)).toEqual(['b'])
  })

  test('a deciding answer that was skipped is asked again for a need, and lets a want rest', () => {
    expect(ids(plan(known({ buys: said(null) }), chosen, things, today).ask)).toEqual(['buys'])
    expect(plan(known({ buys: said(null) }), [service([], ['budget'])], things, today).optional).toEqual([])
  })

  test('deciders may hang on deciders', () => {
    const deeper = catalogue(
      question('budget', 5, { askIf }),
      question('buys', 3, { askIf: { not: { point: 'private', is: 'yes' } } }),
      question('private', 1),
    )

    expect(ids(plan(known(), chosen, deeper, today).ask)).toEqual(['private'])
    expect(ids(plan(known({ private: said('no') }), chosen, deeper, today).ask)).toEqual(['buys'])
    expect(isComplete(plan(known({ private: said('yes') }), chosen, deeper, today))).toBe(true)
  })

  test('what is observed decides without a question', () => {
    const seen: Fact = { value: 'wechat-oa', source: 'observed', confidence: 1 }
    const channels = catalogue(question('heardFrom', 4, { askIf: { unknown: 'channel' } }))

    expect(plan(known({ channel: seen }), [service([], ['heardFrom'])], channels, today).optional).toEqual([])
    expect(ids(plan(known(), [service([], ['heardFrom'])], channels, today).optional)).toEqual(['heardFrom'])
  })
})

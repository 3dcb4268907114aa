import { describe, expect, test } from 'vitest'
import type { Catalogue, Condition, Fact, Known, Question, Value } from '#lib/catalogue.ts'
import { fieldFor, settle } from '#lib/planner/options.ts'
import { firstPage, plan } from '#lib/planner/planner.ts'

const words = (en: string) => ({ en, 'zh-CN': en, 'zh-TW': en })
const today = '2026-11-21'

/** A choice of one to three; `hangs` says where an option hangs on something. */
function choice(id: string, hangs: Record<string, Condition> = {}, more: Partial<Question> = {}): Question {
  const options = ['one', 'two', 'three'].map((option) => ({
    id: option,
    label: words(option),
    ...(hangs[option] && { showIf: hangs[option] }),
  }))
  const kind = id === 'many' ? ('checkboxes' as const) : ('radio' as const)
  return {
    id,
    topic: 'work',
    label: words(id),
    seconds: 3,
    fields: [{ id, kind, noun: words(id), options }],
    always: [],
    ...more,
  }
}

const catalogue = (...questions: Question[]): Catalogue => ({
  version: 1,
  points: questions.map(({ id }) => ({ id, label: words(id), known: ['asked'], counted: true })),
  questions,
  services: [],
  consents: [],
  topics: [],
  products: [],
})
const needs = (...ids: string[]) => [{ id: 'tour', label: words('Tour'), needs: ids, wants: [] }]
const known = (values: Record<string, Value | null>): Known =>
  new Map(Object.entries(values).map(([id, value]): [string, Fact] => [id, { value, source: 'asked', confidence: 1 }]))

const size = choice('size')
const budget = choice('budget', { three: { point: 'size', is: 'three' } })
const things = catalogue(budget, size)
const offered = (facts: Known, at = things) =>
  fieldFor(at.questions[0]?.fields[0] as Question['fields'][number], facts, at).options?.map(({ id }) => id)

describe('options that depend on answers', () => {
  test('are offered where the answer makes them apply', () => {
    expect(offered(known({ size: 'three' }))).toEqual(['one', 'two', 'three'])
    expect(offered(known({ size: 'one' }))).toEqual(['one', 'two'])
  })

  test('may yet apply while the answer is still to come, and do not once it was skipped', () => {
    expect(offered(known({}))).toEqual(['one', 'two', 'three'])
    expect(offered(known({ size: null }))).toEqual(['one', 'two'])
  })

  test('the plan draws what applies', () => {
    const { ask } = plan(known({ size: 'one' }), needs('budget'), things, today)

    expect(ask[0]?.fields[0]?.options?.map(({ id }) => id)).toEqual(['one', 'two'])
  })

  test('the question they hang on is planned before, and on a page before', () => {
    const { ask } = plan(known({}), needs('budget', 'size'), things, today)

    expect(ask.map(({ question }) => question.id)).toEqual(['size', 'budget'])
    expect(firstPage(ask).map(({ question }) => question.id)).toEqual(['size'])
  })

  test('a chosen one that applies no more counts as unknown, and is asked again', () => {
    const facts = known({ size: 'one', budget: 'three' })

    expect([...settle(facts, things).keys()]).toEqual(['size'])
    expect(plan(facts, needs('budget'), things, today).ask.map(({ question }) => question.id)).toEqual(['budget'])
  })

  test('one among several ticked takes the answer with it', () => {
    const at = catalogue(choice('many', { three: { point: 'size', is: 'three' } }), size)

    expect(settle(known({ many: ['one', 'three'], size: 'one' }), at).has('many')).toBe(false)
    expect(settle(known({ many: ['one', 'two'], size: 'one' }), at).has('many')).toBe(true)
  })

  test('what hung on an answer that goes is looked at again without it', () => {
    // `team` cannot be three without a budget of one; but that budget goes, and so it may.
    const team = choice('team', { three: { not: { point: 'budget', is: 'three' } } })
    const at = catalogue(team, budget, size)

    expect([...settle(known({ size: 'one', budget: 'three', team: 'three' }), at).keys()]).toEqual(['size', 'team'])
  })

  test('settling twice changes nothing', () => {
    const once = settle(known({ size: 'one', budget: 'three' }), things)

    expect(settle(once, things)).toEqual(once)
  })
})

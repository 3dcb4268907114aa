import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue, Condition, Fact, Known, Question, Service } from '#lib/catalogue.ts'
import { askersOf, judge } from '#lib/planner/conditions.ts'
import { hasValue, standing } from '#lib/planner/knowledge.ts'
import { type Plan, plan } from '#lib/planner/planner.ts'

const today = '2026-11-21'
const names = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']
const words = { en: 'x', 'zh-CN': 'x', 'zh-TW': 'x' }

type Case = { catalogue: Catalogue; chosen: Service[]; known: Known }

/** Hangs only on points asked by earlier questions, so there are no cycles. */
const anyCondition = (points: readonly string[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({ point: fc.constantFrom(...points), is: fc.constantFrom('yes', 'no') }),
    fc.record({ unknown: fc.constantFrom(...points) }),
    fc.record({ not: fc.record({ point: fc.constantFrom(...points), is: fc.constant('yes') }) }),
    fc.record({
      any: fc.array(fc.record({ point: fc.constantFrom(...points), is: fc.constant('yes') }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  )

/** Question `at` asks its own point and, at times, always yields later ones. */
const anyQuestion = (at: number): fc.Arbitrary<Question> => {
  const later = names.slice(at + 1)
  const yields = fc.record({ point: fc.constantFrom(...later, 'd0', 'd1'), confidence: fc.constantFrom(0.6, 0.95) })
  return fc
    .record({
      seconds: fc.integer({ min: 1, max: 9 }),
      always: fc.uniqueArray(yields, { maxLength: 3, selector: ({ point }) => point }),
      askIf: at > 0 ? fc.option(anyCondition(names.slice(0, at)), { nil: undefined, freq: 2 }) : fc.constant(undefined),
      withExtra: fc.boolean(),
    })
    .map(({ withExtra, ...rest }) => ({
      id: `q${at}`,
      topic: 'one',
      label: words,
      fields: [names[at] as string, ...(withExtra ? [`e${at}`] : [])].map((id) => ({
        id,
        kind: 'text' as const,
        noun: words,
      })),
      ...rest,
    }))
}

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    value: fc.constantFrom('yes', 'no', null),
    source: fc.constant('asked' as const),
    confidence: fc.constant(1),
    at: fc.constantFrom(new Date('2026-11-01'), new Date('2020-01-01')),
  }),
  fc.record({
    value: fc.constantFrom('yes', 'no'),
    source: fc.constant('derived' as const),
    confidence: fc.constantFrom(0.3, 0.6, 0.95),
  }),
)

const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.tuple(...names.map((_, at) => anyQuestion(at))),
    fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(fc.constantFrom(...names, 'e1', 'e2'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...names, 'd0'), anyFact, { maxKeys: 5 }),
    fc.constantFrom(undefined, { p1: 0.5, p3: 0.6 }),
  )
  .map(([questions, needs, wants, facts, minConfidence]) => {
    const asked = questions.flatMap(({ fields }) => fields.map(({ id }) => id))
    const points = [...asked, 'd0', 'd1'].map((id) => ({
      id,
      label: words,
      known: ['asked' as const],
      counted: true,
      freshDays: 365,
    }))
    const chosen: Service[] = [{ id: 's', label: words, needs, wants, ...(minConfidence && { minConfidence }) }]
    const catalogue = { version: 1, points, questions, services: chosen, consents: [], topics: [], products: [] }
    return { catalogue, chosen, known: new Map(Object.entries(facts)) }
  })

/** What is known once a plan is answered and confirmed: each control, and what its question always yields. */
function answered(known: Known, { ask, confirm }: Plan, say: (point: string) => string): Known {
  const facts = new Map(known)
  const asked = (point: string): Fact => ({
    value: say(point),
    source: 'asked',
    confidence: 1,
    at: new Date('2026-11-21'),
  })
  for (const { question, fields, required } of ask) {
    for (const { id } of fields) if (required.includes(id)) facts.set(id, asked(id))
    for (const { point, confidence } of question.always) {
      const before = facts.get(point)
      const isOpen = !before || (before.source === 'derived' && before.confidence < confidence)
      if (isOpen) facts.set(point, { value: say(point), source: 'derived', confidence })
    }
  }
  for (const id of confirm) facts.set(id, { ...(facts.get(id) as Fact), source: 'confirmed', confidence: 1 })
  return facts
}

const floorOf = (id: string, [service]: readonly Service[]) => service?.minConfidence?.[id] ?? 0.9

test('nothing known is ever asked', () => {
  fc.assert(
    fc.property(anyCase, ({ catalogue, chosen, known }) => {
      const { ask, optional } = plan(known, chosen, catalogue, today)

      const { verdict } = judge(known, catalogue, 'open')
      for (const { question } of ask) expect(verdict(question.askIf), question.id).toBe('true')
      for (const { question, fields } of ask)
        for (const { id } of fields) {
          const fact = known.get(id)
          // A skipped want is no answer: a need may bring it up again.
          expect(hasValue(fact) && fact.confidence >= 0.5, `${question.id} asks ${id}`).toBe(false)
        }
      for (const { fields } of optional)
        for (const { id } of fields) expect(known.get(id)?.confidence ?? 0).toBeLessThan(0.5)
      expect(new Set([...ask, ...optional].map(({ question }) => question.id)).size).toBe(ask.length + optional.length)
    }),
    { numRuns: 1000 },
  )
})

test('every planned question covers a need or decides one: without it the cover breaks', () => {
  fc.assert(
    fc.property(anyCase, ({ catalogue, chosen, known }) => {
      const { ask, seconds } = plan(known, chosen, catalogue, today)

      for (const { question } of ask) {
        const others = ask.filter((one) => one.question !== question)
        const without = covered(others, known, chosen, catalogue)
        const withIt = covered(ask, known, chosen, catalogue)
        expect(without.size, question.id).toBeLessThan(withIt.size)
      }
      expect(seconds).toBe(ask.reduce((sum, one) => sum + one.seconds, 0))
    }),
    { numRuns: 1000 },
  )
})

/** The missing needs, and what decides about them, that these questions yield surely enough. */
function covered(questions: Plan['ask'], known: Known, chosen: readonly Service[], catalogue: Catalogue): Set<string> {
  const { applies, deciding } = judge(known, catalogue, 'open')
  const needs = chosen
    .flatMap((service) => service.needs)
    .filter((id) => standing(known.get(id), floorOf(id, chosen)) === 'missing')
  const floors = new Map<string, number>()
  const walk = (id: string, floor: number) => {
    if (applies(id) === 'true') floors.set(id, Math.max(floor, floors.get(id) ?? 0))
    if (applies(id) === 'undecided')
      for (const { askIf } of askersOf(id, catalogue)) for (const decider of deciding(askIf)) walk(decider, 0.5)
  }
  for (const need of needs) walk(need, floorOf(need, chosen))
  return new Set(
    questions.flatMap(({ question, fields }) => [
      ...fields.map(({ id }) => id).filter((id) => floors.has(id)),
      ...question.always
        .filter(({ point, confidence }) => confidence >= (floors.get(point) ?? 2) && known.get(point)?.value !== null)
        .map(({ point }) => point),
    ]),
  )
}

test('answering the plan always gives the service', () => {
  fc.assert(
    fc.property(anyCase, fc.infiniteStream(fc.constantFrom('yes', 'no')), ({ catalogue, chosen, known }, stream) => {
      let facts = known
      // Each round decides at least one more question, so there are no more rounds than questions.
      for (let round = 0; round <= catalogue.questions.length; round++) {
        const planned = plan(facts, chosen, catalogue, today)
        if (planned.ask.length === 0 && planned.blocking.length === 0) {
          for (const need of chosen.flatMap((service) => service.needs)) {
            const { applies } = judge(facts, catalogue, 'open')
            if (applies(need) !== 'false') expect(standing(facts.get(need), floorOf(need, chosen)), need).toBe('met')
          }
          return
        }
        facts = answered(facts, planned, () => stream.next().value as string)
      }
      expect.fail('more rounds than questions')
    }),
    { numRuns: 1000 },
  )
})

test('the plan costs no more than any other set of questions that covers the needs', () => {
  fc.assert(
    fc.property(anyCase, ({ catalogue, chosen, known }) => {
      // Without conditions the needs alone say what must be covered.
      const plain = { ...catalogue, questions: catalogue.questions.map(({ askIf, ...question }) => question) }
      const planned = plan(known, chosen, plain, today)
      const needs = chosen
        .flatMap((service) => service.needs)
        .filter((id) => standing(known.get(id), floorOf(id, chosen)) === 'missing')

      const questions = plain.questions.map((question) => {
        const asks = question.fields.map(({ id }) => id).filter((id) => needs.includes(id))
        const always = question.always.filter(
          ({ point, confidence }) =>
            known.get(point)?.value !== null && needs.includes(point) && confidence >= floorOf(point, chosen),
        )
        const reopens = always.length > 0
        const drawn = question.fields.filter(
          ({ id }) => needs.includes(id) || !known.has(id) || (known.get(id)?.value === null && reopens),
        )
        const covers = drawn.length > 0 ? [...asks, ...always.map(({ point }) => point)] : []
        return { covers, cost: Math.max(1, Math.round((question.seconds * drawn.length) / question.fields.length)) }
      })
      let cheapest = Number.POSITIVE_INFINITY
      for (let bits = 0; bits < 2 ** questions.length; bits++) {
        const some = questions.filter((_, at) => bits & (1 << at))
        if (needs.every((need) => some.some(({ covers }) => covers.includes(need))))
          cheapest = Math.min(
            cheapest,
            some.reduce((sum, { cost }) => sum + cost, 0),
          )
      }

      expect(planned.seconds).toBe(cheapest)
    }),
    { numRuns: 1000 },
  )
})

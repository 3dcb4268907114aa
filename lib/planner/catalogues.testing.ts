import fc from 'fast-check'
import type { Catalogue, Condition, Fact, Known, Question, Service } from '#lib/catalogue.ts'

export const today = '2026-11-21'
const names = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']
const words = { en: 'x', 'zh-CN': 'x', 'zh-TW': 'x' }

export type Case = { catalogue: Catalogue; chosen: Service[]; known: Known }

const leaf = (point: string): fc.Arbitrary<Condition> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('yes', 'no', 'other').map((is) => ({ point, is })) },
    { weight: 1, arbitrary: fc.constant({ unknown: point }) },
  )

/** Hangs only on points asked by earlier questions, so there are no cycles; each is spoken of once. */
const anyCondition = (points: readonly string[]): fc.Arbitrary<Condition> =>
  fc
    .uniqueArray(fc.constantFrom(...points), { minLength: 1, maxLength: 3 })
    .chain((some) => fc.tuple(fc.tuple(...some.map(leaf)), fc.constantFrom('all', 'any', 'not')))
    .map(([leaves, kind]): Condition => {
      const [first, ...rest] = leaves as [Condition, ...Condition[]]
      if (kind === 'not') return { not: rest.length > 0 ? { any: leaves } : first }
      if (rest.length === 0) return first
      return kind === 'all' ? { all: [first, { not: { all: rest } }] } : { any: [first, { all: rest }] }
    })

/** Question `at` asks its own point, at times another, and at times always yields later ones. */
const anyQuestion = (at: number): fc.Arbitrary<Question> => {
  const later = names.slice(at + 1)
  const yields = fc.record({
    point: fc.constantFrom(...later, 'd0', 'd1'),
    confidence: fc.constantFrom(0.4, 0.6, 0.9, 0.95),
  })
  const hangs = (freq: number) =>
    at > 0 ? fc.option(anyCondition(names.slice(0, at)), { nil: undefined, freq }) : fc.constant(undefined)
  return fc
    .record({
      seconds: fc.integer({ min: 1, max: 9 }),
      always: fc.uniqueArray(yields, { maxLength: 3, selector: ({ point }) => point }),
      askIf: hangs(2),
      showIf: hangs(3),
      withExtra: fc.boolean(),
    })
    .map(({ withExtra, showIf, askIf, ...rest }) => ({
      id: `q${at}`,
      topic: 'one',
      label: words,
      fields: [names[at] as string, ...(withExtra ? [`e${at}`] : [])].map((id) => ({
        id,
        kind: 'radio' as const,
        noun: words,
        options: ['yes', 'no', 'other'].map((option) => ({
          id: option,
          label: words,
          ...(option === 'other' && id === names[at] && showIf && { showIf }),
        })),
      })),
      ...(askIf && { askIf }),
      ...rest,
    }))
}

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    value: fc.constantFrom('yes', 'no', 'other', null),
    source: fc.constantFrom('asked' as const, 'imported' as const, 'previous-edition' as const),
    confidence: fc.constant(1),
    at: fc.constantFrom(new Date('2026-11-01'), new Date('2020-01-01')),
  }),
  fc.record({
    value: fc.constantFrom('yes', 'no'),
    source: fc.constant('derived' as const),
    confidence: fc.constantFrom(0.3, 0.6, 0.95),
  }),
)

const anyService: fc.Arbitrary<Omit<Service, 'id'>> = fc
  .record({
    needs: fc.uniqueArray(fc.constantFrom(...names, 'd0'), { minLength: 1, maxLength: 4 }),
    wants: fc.uniqueArray(fc.constantFrom(...names, 'e1', 'e2'), { maxLength: 4 }),
    least: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(0.5, 0.6, 0.95), { maxKeys: 3 }),
    fresh: fc.boolean(),
  })
  .map(({ needs, wants, least, fresh }) => ({
    label: words,
    needs,
    wants,
    minConfidence: Object.fromEntries(Object.entries(least).filter(([id]) => needs.includes(id))),
    ...(fresh && { fresh }),
  }))

/** A small catalogue without cycles, up to three services wanted at once, and somebody of whom a little is known. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.tuple(...names.map((_, at) => anyQuestion(at))),
    fc.array(anyService, { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names, 'e1', 'd0'), anyFact, { maxKeys: 5 }),
  )
  .map(([questions, wanted, facts]) => {
    const asked = questions.flatMap(({ fields }) => fields.map(({ id }) => id))
    const points = [...asked, 'd0', 'd1'].map((id) => ({
      id,
      label: words,
      known: ['asked' as const],
      counted: true,
      freshDays: 365,
    }))
    const chosen = wanted.map((service, at) => ({ id: `s${at}`, ...service }))
    const catalogue = { version: 1, points, questions, services: chosen, consents: [], topics: [], products: [] }
    return { catalogue, chosen, known: new Map(Object.entries(facts)) }
  })

/** The least confidence a need is accepted at, over all services chosen. */
export const floorOf = (id: string, chosen: readonly Service[]): number =>
  Math.max(...chosen.filter(({ needs }) => needs.includes(id)).map(({ minConfidence }) => minConfidence?.[id] ?? 0.9))

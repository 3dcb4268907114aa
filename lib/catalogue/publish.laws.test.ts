import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stillValid } from '#lib/answers/answers.ts'
import { faultsOf } from '#lib/catalogue/check.ts'
import { defaultCatalogue as previous } from '#lib/catalogue/default.ts'
import { type Held, leavingOf } from '#lib/catalogue/leaving.ts'
import type { Catalogue, Field, Kind, Option, Question, Value } from '#lib/catalogue.ts'
import { firstPage, plan } from '#lib/planner/planner.ts'
import type { AnswerRow, EventRow, RegistrationRow } from '#lib/ports.ts'
import { fieldOf, knownOf } from '#lib/visitor/facts.ts'

const fields = previous.questions.flatMap((question) => question.fields)
const kinds: Kind[] = ['text', 'textarea', 'radio', 'select', 'checkboxes', 'tree', 'group', 'scale', 'tel', 'email']
const words = { en: 'New', 'zh-CN': '新', 'zh-TW': '新' }

/** One edit, as a desk would make it; most break nothing, some should be refused. */
type Edit = (catalogue: Catalogue) => Catalogue

const onQuestion =
  (id: string, change: (question: Question) => Question[]): Edit =>
  (catalogue) => ({
    ...catalogue,
    questions: catalogue.questions.flatMap((question) => (question.id === id ? change(question) : [question])),
  })

const onField =
  (id: string, change: (field: Field) => Partial<Field>): Edit =>
  (catalogue) => ({
    ...catalogue,
    questions: catalogue.questions.map((question) => ({
      ...question,
      fields: question.fields.map((field) => (field.id === id ? { ...field, ...change(field) } : field)),
    })),
  })

const without = (options: readonly Option[] | undefined, at: number): readonly Option[] | undefined =>
  options?.filter((_, place) => place !== at % options.length)

const anyQuestion = fc.constantFrom(...previous.questions.map(({ id }) => id))
const anyField = fc.constantFrom(...fields.map(({ id }) => id))
const choosing = fc.constantFrom(...fields.filter(({ options }) => options).map(({ id }) => id))

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(choosing, fc.nat()).map(([id, at]) => onField(id, ({ options }) => ({ options: without(options, at) }))),
  choosing.map((id) => onField(id, ({ options = [] }) => ({ options: [{ id: 'new', label: words }, ...options] }))),
  fc.tuple(anyField, fc.constantFrom(...kinds)).map(([id, kind]) => onField(id, () => ({ kind }))),
  fc.tuple(anyField, fc.integer({ min: 1, max: 9 })).map(([id, max]) => onField(id, () => ({ max }))),
  fc.tuple(anyField, fc.integer({ min: 1, max: 60 })).map(([id, maxLength]) => onField(id, () => ({ maxLength }))),
  fc
    .tuple(anyQuestion, fc.integer({ min: -1, max: 30 }))
    .map(([id, seconds]) => onQuestion(id, (question) => [{ ...question, seconds, label: words }])),
  anyQuestion.map((id) => onQuestion(id, () => [])),
  fc
    .tuple(anyQuestion, anyField)
    .map(([id, point]) => onQuestion(id, (question) => [{ ...question, askIf: { unknown: point } }])),
  fc.tuple(anyQuestion, anyField).map(
    ([id, point]): Edit =>
      (catalogue) => ({
        ...onQuestion(id, () => [])(catalogue),
        points: catalogue.points.filter((one) => one.id !== id && one.id !== point),
        services: catalogue.services.map((one) => ({ ...one, wants: one.wants.filter((want) => want !== id) })),
      }),
  ),
)

const anyText = fc.constantFrom('采购总监', 'Head of Sourcing', 'x'.repeat(60), 'Shanghai', '上海青岚健康科技有限公司')

function anyAnswer(field: Field): fc.Arbitrary<Value> {
  const ids = (field.options ?? []).map(({ id }) => id)
  if (field.kind === 'checkboxes' || field.kind === 'tree')
    return fc.shuffledSubarray(ids, { minLength: 1, maxLength: Math.min(field.max ?? 3, ids.length) })
  if (ids.length > 0) return fc.constantFrom(...ids)
  if (field.kind === 'email') return fc.constant('wei.li@qinglan-health.example')
  return field.kind === 'tel' ? fc.constantFrom('+8613800000000', '+12125550100') : anyText
}

type Person = Readonly<Record<string, Value | null>>

const anyPerson: fc.Arbitrary<Person> = fc.record(
  Object.fromEntries(fields.map((field) => [field.id, fc.option(anyAnswer(field), { freq: 9 })])),
  { requiredKeys: ['name', 'email', 'company'] },
)

const row = { id: 'r', locale: 'en', createdAt: new Date(0), attribution: {}, channel: 'search' } as RegistrationRow
const event = { id: 'show', timeZone: 'Asia/Shanghai', startsOn: '2027-05-18' } as EventRow

const answersOf = (person: Person): AnswerRow[] =>
  Object.entries(person).map(([point, value]) => ({
    registrationId: 'r',
    point,
    value,
    source: 'asked',
    eventId: 'show',
    answeredAt: new Date('2027-01-01T00:00:00Z'),
  }))

/** How many of these people hold what would leave; told by looking at each. */
const heldBy = (people: readonly Person[], next: Catalogue): Held[] =>
  leavingOf(next, previous).map((leaving) => ({
    leaving,
    people: people.filter((person) => {
      if (leaving.what === 'answers') return person[leaving.point] != null
      return leaving.what === 'option' && [person[leaving.point]].flat().includes(leaving.option)
    }).length,
  }))

test('what is published leaves every stored answer valid or unknown, and nobody loses what they chose', () => {
  const seen = { published: 0, refused: 0 }
  const edits = fc.array(anyEdit, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(edits, fc.array(anyPerson, { minLength: 1, maxLength: 3 }), (changes, people) => {
      const next = changes.reduce((catalogue, edit) => edit(catalogue), { ...previous, version: 2 } as Catalogue)
      if (faultsOf(next, { previous, chosen: heldBy(people, next) }).length > 0) {
        seen.refused += 1
        return
      }
      seen.published += 1
      for (const person of people) {
        const known = knownOf(next, event, row, answersOf(person))
        for (const [point, value] of Object.entries(person)) {
          const field = fieldOf(next, point)
          const fits = field !== undefined && (value === null || stillValid(field, value))
          // One that hangs on another answer may be settled as unknown; see settle.
          const hangs = field?.options?.some(({ showIf }) => showIf) ?? false
          const isKnown = known.get(point)?.source === 'asked'
          if (!hangs || isKnown) expect([point, isKnown]).toEqual([point, fits])
          // A question that goes, a kind or an option: refused while anybody holds it. A limit may still be lowered.
          if (value !== null) expect([point, field !== undefined]).toEqual([point, true])
        }
        for (const service of next.services) firstPage(plan(known, [service], next, '2027-01-02').ask)
      }
    }),
    { numRuns: 200 },
  )
  expect(seen.published).toBeGreaterThan(30)
  expect(seen.refused).toBeGreaterThan(30)
})

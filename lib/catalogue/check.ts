import { z } from 'zod'
import type { Catalogue, Condition } from '#lib/catalogue.ts'
import { mentioned } from '#lib/planner/conditions.ts'
import { optionsHangOn } from '#lib/planner/options.ts'

const text = z.strictObject({
  en: z.string().trim().min(1),
  'zh-CN': z.string().trim().min(1),
  'zh-TW': z.string().trim().min(1),
})
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/)
const confidence = z.number().min(0).max(1)
const product = z.strictObject({ id: z.string().min(1), label: text, group: id.optional() })

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ point: id, is: z.string() }),
    z.strictObject({ point: id, includes: z.string() }),
    z.strictObject({ unknown: id }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
  ]),
)

const option = product.extend({ showIf: condition.optional() })

const point = z.strictObject({
  id,
  label: text,
  purpose: text,
  known: z.array(z.enum(['asked', 'derived', 'observed'])).min(1),
  from: z.array(id).min(1).optional(),
  freshDays: z.int().positive().optional(),
  sensitive: z.literal(true).optional(),
  counted: z.boolean(),
  values: z.record(z.string(), text).optional(),
})

const field = z.strictObject({
  id,
  kind: z.enum(['text', 'email', 'tel', 'textarea', 'radio', 'checkboxes', 'select', 'tree', 'group', 'scale']),
  noun: text,
  options: z.array(option).min(1).optional(),
  max: z.int().positive().optional(),
  maxLength: z.int().positive().optional(),
  autocomplete: z.string().optional(),
  inputMode: z.enum(['text', 'email', 'tel', 'numeric']).optional(),
  parts: z.array(z.strictObject({ id, label: text, maxLength: z.int().positive() })).optional(),
})

const question = z.strictObject({
  id,
  topic: id,
  label: text,
  hint: text.optional(),
  why: text.optional(),
  seconds: z.int().positive(),
  fields: z.array(field).min(1),
  always: z.array(z.strictObject({ point: id, confidence })),
  askIf: condition.optional(),
})

const service = z.strictObject({
  id,
  label: text,
  needs: z.array(id).min(1),
  wants: z.array(id),
  minConfidence: z.record(id, confidence).optional(),
  fresh: z.literal(true).optional(),
  consents: z.array(id).optional(),
})

const shape = z.strictObject({
  version: z.int().positive(),
  points: z.array(point),
  questions: z.array(question),
  services: z.array(service),
  consents: z.array(
    z.strictObject({ id, label: text, required: z.literal(true).optional(), whenKnown: id.optional() }),
  ),
  topics: z.array(z.strictObject({ id, label: text })),
  products: z.array(
    z.strictObject({ id, label: text, hall: id, sector: id, theme: id.optional(), items: z.array(product).min(1) }),
  ),
})

/**
 * What is wrong with a catalogue, each fault with its place, e.g. `services.conference.needs: nothing yields country`.
 *
 * @returns an empty list for one that may be published
 */
export function faultsOf(catalogue: Catalogue): string[] {
  const read = shape.safeParse(catalogue)
  if (!read.success) return read.error.issues.map(({ path, message }) => `${placeOf(catalogue, path)}: ${message}`)
  return [
    ...repeated(catalogue),
    ...dangling(catalogue),
    ...uncovered(catalogue),
    ...cycles(catalogue),
    ...unchoosable(catalogue),
  ]
}

/** `questions.jobTitle.label.en` rather than `questions.4.label.en`. */
function placeOf(catalogue: Catalogue, path: readonly PropertyKey[]): string {
  let at: unknown = catalogue
  const steps = path.map((step) => {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
    const named = typeof step === 'number' && typeof at === 'object' && at !== null && 'id' in at ? at.id : step
    return String(named)
  })
  return steps.join('.')
}

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((one, at) => ids.indexOf(one) !== at))]

function repeated({ points, questions, services, consents, topics, products }: Catalogue): string[] {
  const lists: Record<string, readonly { id: string }[]> = { points, questions, services, consents, topics, products }
  const fields = questions.flatMap((one) => one.fields)
  const options = fields.map((one) => ({
    place: `fields.${one.id}.options`,
    ids: one.options?.map((each) => each.id) ?? [],
  }))
  return [
    ...Object.entries(lists).map(([place, list]) => ({ place, ids: list.map((one) => one.id) })),
    { place: 'fields', ids: fields.map((one) => one.id) },
    { place: 'products.items', ids: products.flatMap(({ items }) => items.map((one) => one.id)) },
    ...options,
  ].flatMap(({ place, ids }) => twice(ids).map((one) => `${place}.${one}: is there twice`))
}

/** Names of things that are not there. */
function dangling({ points, questions, services, consents, topics }: Catalogue): string[] {
  const pointIds = new Set(points.map((one) => one.id))
  const asked = new Set(points.filter(({ known }) => known.includes('asked')).map((one) => one.id))
  const fields = new Set(questions.flatMap((one) => one.fields.map((each) => each.id)))
  const unknown = (place: string, ids: readonly string[], list: ReadonlySet<string>, what: string) =>
    ids.filter((one) => !list.has(one)).map((one) => `${place}: ${one} is no ${what}`)
  return [
    ...points.flatMap((one) => unknown(`points.${one.id}.from`, one.from ?? [], pointIds, 'data point')),
    ...unknown('points', [...asked], fields, 'data point that a question asks'),
    ...consents.flatMap((one) =>
      unknown(`consents.${one.id}.whenKnown`, one.whenKnown ? [one.whenKnown] : [], pointIds, 'data point'),
    ),
    ...questions.flatMap((one) => [
      ...unknown(`questions.${one.id}.topic`, [one.topic], new Set(topics.map((topic) => topic.id)), 'topic'),
      ...unknown(
        `questions.${one.id}.fields`,
        one.fields.map((each) => each.id),
        asked,
        'data point that may be asked',
      ),
      ...unknown(
        `questions.${one.id}.always`,
        one.always.map((each) => each.point),
        pointIds,
        'data point',
      ),
      ...unknown(`questions.${one.id}.askIf`, mentioned(one.askIf), pointIds, 'data point'),
      ...unknown(`questions.${one.id}.showIf`, optionsHangOn(one), pointIds, 'data point'),
    ]),
    ...services.flatMap((one) => [
      ...unknown(`services.${one.id}.needs`, one.needs, pointIds, 'data point'),
      ...unknown(`services.${one.id}.wants`, one.wants, pointIds, 'data point'),
      ...unknown(`services.${one.id}.minConfidence`, Object.keys(one.minConfidence ?? {}), new Set(one.needs), 'need'),
      ...unknown(
        `services.${one.id}.consents`,
        one.consents ?? [],
        new Set(consents.map((each) => each.id)),
        'consent',
      ),
    ]),
  ]
}

/** Needs that no answer could ever give, and wants that could never be asked. */
function uncovered({ questions, services }: Catalogue): string[] {
  const yields = (point: string, floor: number) =>
    questions.some(
      ({ fields, always }) =>
        fields.some((one) => one.id === point) || always.some((one) => one.point === point && one.confidence >= floor),
    )
  return services.flatMap(({ id, needs, wants, minConfidence }) => [
    ...needs
      .filter((one) => !yields(one, minConfidence?.[one] ?? 0.9))
      .map((one) => `services.${id}.needs: nothing yields ${one}`),
    ...wants.filter((one) => !yields(one, 0)).map((one) => `services.${id}.wants: nothing yields ${one}`),
  ])
}

/** Questions that hang, over others, on their own answer: whether they are asked, or what may be chosen. */
function cycles({ questions }: Catalogue): string[] {
  const next = (one: string): string[] =>
    questions
      .filter(
        ({ fields, always }) => fields.some((each) => each.id === one) || always.some((each) => each.point === one),
      )
      .flatMap((question) => [...mentioned(question.askIf), ...optionsHangOn(question)])
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    next(from).some((one) => {
      if (one === to) return true
      if (seen.has(one)) return false
      seen.add(one)
      return reaches(one, to, seen)
    })
  return questions
    .filter(({ fields }) => fields.some((one) => reaches(one.id, one.id, new Set())))
    .map((one) => `questions.${one.id}.${one.askIf ? 'askIf' : 'showIf'}: hangs on its own answer`)
}

/** Lists from which some people could choose nothing, and trees, whose branches are drawn whole. */
function unchoosable({ questions }: Catalogue): string[] {
  return questions.flatMap(({ fields }) =>
    fields
      .filter(
        ({ kind, options = [] }) =>
          options.some(({ showIf }) => showIf) && (kind === 'tree' || options.every(({ showIf }) => showIf)),
      )
      .map(
        ({ id, kind }) =>
          `fields.${id}.options: ${kind === 'tree' ? 'none in a tree may hang on an answer' : 'at least one must stand for everybody'}`,
      ),
  )
}

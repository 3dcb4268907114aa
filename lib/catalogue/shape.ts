import { z } from 'zod'
import { cleanLines } from '#lib/answers/lines.ts'
import { placeOf } from '#lib/catalogue/place.ts'
import type { Catalogue, Condition } from '#lib/catalogue.ts'

/** Text as a database keeps it: PostgreSQL has no room for NUL, and half a surrogate pair is no character. */
const plain = z
  .string('is no text')
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'is no plain text')
const words = plain
  .refine((value) => cleanLines(value) !== undefined, 'is no plain text')
  .refine((value) => cleanLines(value) !== '', 'is blank')
const wordsIn = z.string({ error: ({ input }) => (input === undefined ? 'is missing' : 'is no text') }).pipe(words)
const text = z.strictObject({ en: wordsIn, 'zh-CN': wordsIn, 'zh-TW': wordsIn })
const id = z.string('is no text').regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,79}$/, 'is no id: letters, digits, . + and -')
/** Scales have ids such as `-2`. */
const optionId = z.string('is no text').regex(/^[A-Za-z0-9+-][A-Za-z0-9.+-]{0,79}$/, 'is no id')
const confidence = z.number('is no number').min(0, 'is below 0').max(1, 'is above 1')
const whole = z.int('must be a whole number').positive('must be above 0')

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ point: id, is: plain }),
      z.strictObject({ point: id, includes: plain }),
      z.strictObject({ unknown: id }),
      z.strictObject({ not: condition }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
    ],
    'is no condition',
  ),
)

const option = z.strictObject({ id: optionId, label: text, group: id.optional(), showIf: condition.optional() })

const point = z.strictObject({
  id,
  label: text,
  purpose: text,
  known: z.array(z.enum(['asked', 'derived', 'observed'])).min(1),
  from: z.array(id).min(1).optional(),
  freshDays: whole.optional(),
  sensitive: z.literal(true).optional(),
  counted: z.boolean(),
  values: z.record(plain, text).optional(),
})

const field = z.strictObject({
  id,
  kind: z.enum(['text', 'email', 'tel', 'textarea', 'radio', 'checkboxes', 'select', 'tree', 'group', 'scale']),
  noun: text,
  options: z.array(option).min(1, 'is empty').optional(),
  max: whole.optional(),
  maxLength: whole.optional(),
  autocomplete: plain.optional(),
  inputMode: z.enum(['text', 'email', 'tel', 'numeric']).optional(),
  parts: z.array(z.strictObject({ id, label: text, maxLength: whole })).optional(),
})

const question = z.strictObject({
  id,
  topic: id,
  label: text,
  hint: text.optional(),
  why: text.optional(),
  seconds: whole,
  fields: z.array(field).min(1, 'a question without a field yields nothing'),
  always: z.array(z.strictObject({ point: id, confidence })),
  askIf: condition.optional(),
})

const service = z.strictObject({
  id,
  label: text,
  needs: z.array(id).min(1, 'is empty'),
  wants: z.array(id),
  minConfidence: z.record(id, confidence).optional(),
  fresh: z.literal(true).optional(),
  consents: z.array(id).optional(),
})

const consent = z.strictObject({ id, label: text, required: z.literal(true).optional(), whenKnown: id.optional() })

const group = z.strictObject({
  id,
  label: text,
  hall: id,
  sector: id,
  theme: id.optional(),
  items: z.array(z.strictObject({ id: optionId, label: text })).min(1, 'is empty'),
})

/** More than any show asks; without a limit the checks, which look at each against each, would not come to an end. */
const list = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most, `are more than ${most}`)
const maxDepth = 40

const shape = z.strictObject({
  version: whole,
  points: list(point, 1000),
  questions: list(question, 500),
  services: list(service, 100),
  consents: list(consent, 100),
  topics: list(z.strictObject({ id, label: text }), 100),
  products: list(group, 500),
})

/**
 * Reads a catalogue as it was handed in. Its members come out in one order, whichever they came in.
 *
 * @returns the catalogue, or what is wrong with its shape, each fault with its place
 */
export function readCatalogue(given: unknown): { ok: true; catalogue: Catalogue } | { ok: false; faults: string[] } {
  if (isDeeperThan(maxDepth, given)) return { ok: false, faults: [`catalogue: nests deeper than ${maxDepth} levels`] }
  const read = shape.safeParse(given)
  if (read.success) return { ok: true, catalogue: read.data }
  return { ok: false, faults: read.error.issues.map((issue) => `${placeOf(given, issue.path)}: ${saidOf(issue)}`) }
}

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeperThan(levels - 1, one)))

function saidOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')} is no member of it`
  if (issue.message.endsWith('received undefined')) return 'is missing'
  return issue.message.replace(/^Invalid input: /, '')
}

import { z } from 'zod'
import { readAnswer } from '#lib/answers/answers.ts'
import { shapeErrors } from '#lib/api/shape-errors.ts'
import type { Field, Value } from '#lib/catalogue.ts'
import { type FieldError, Refusal } from '#lib/errors.ts'
import { type Posted, posted } from './posted.ts'

/**
 * What was sent, as the schema says it.
 *
 * A program's unknown members are refused; a form's are ignored, since a page from yesterday's build still posts.
 *
 * @throws {Refusal} `malformed`, `unsupported-type`, `invalid` with one error a field
 */
export async function readBody<S extends z.ZodObject>(request: Request, schema: S): Promise<z.infer<S>> {
  const { value, errors } = readShape(await posted(request), schema)
  if (errors.length > 0) throw new Refusal('invalid', errors)
  return value as z.infer<S>
}

/**
 * The same, with some members read as the questions they are: their errors are the sentences of those questions.
 *
 * @returns the body, and the answers as they are kept
 */
export async function readForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
  fields: readonly Field[],
): Promise<{ body: z.infer<S>; answers: Readonly<Record<string, Value>> }> {
  const sent = await posted(request)
  const { value, raw, errors } = readShape(sent, schema)
  const asked = new Set(fields.map(({ id }) => `/${id}`))
  const answers: Record<string, Value> = {}
  const wrong: FieldError[] = []
  for (const field of fields) {
    const read = readAnswer(field, raw[field.id], sent.locale)
    if (read.ok) answers[field.id] = read.value
    else wrong.push({ pointer: `/${field.id}`, code: read.code, detail: read.detail })
  }
  const all = [...wrong, ...errors.filter(({ pointer }) => !asked.has(pointer))]
  if (all.length > 0) throw new Refusal('invalid', all)
  return { body: value as z.infer<S>, answers }
}

const readers = { json: new WeakMap<z.ZodObject, z.ZodObject>(), form: new WeakMap<z.ZodObject, z.ZodObject>() }

/** Made once: making one takes thirty times as long as reading with it. */
function readerOf(schema: z.ZodObject, kind: Posted['kind']): z.ZodObject {
  const known = readers[kind].get(schema)
  if (known) return known
  const made = kind === 'form' ? schema.strip() : schema.strict()
  readers[kind].set(schema, made)
  return made
}

function readShape(
  sent: Posted,
  schema: z.ZodObject,
): { value: unknown; raw: Record<string, unknown>; errors: FieldError[] } {
  const raw = sent.kind === 'form' ? fromForm(sent.values, schema) : sent.values
  const read = readerOf(schema, sent.kind).safeParse(raw)
  return {
    value: read.data,
    raw: raw as Record<string, unknown>,
    errors: read.success ? [] : shapeErrors(read.error, raw, sent.locale),
  }
}

/** A form knows only text: ticks become true, an empty field that may be absent is absent, JSON text is read. */
function fromForm(values: Posted['values'], schema: z.ZodObject): Record<string, unknown> {
  const read: Record<string, unknown> = Object.create(null)
  for (const [name, part] of Object.entries(schema.shape)) {
    const given = values[name]
    const kind = kindOf(part)
    if (kind === 'array') read[name] = given === undefined ? [] : Array.isArray(given) ? given : [given]
    else if (kind === 'boolean' || kind === 'literal') read[name] = given === 'on' || given === 'true'
    else if (kind === 'object' || kind === 'record') read[name] = extra(given, part)
    else
      read[name] =
        given === '' && part.safeParse(undefined).success ? undefined : Array.isArray(given) ? given[0] : given
  }
  return read
}

const innerOf = (part: z.core.$ZodType): z.core.$ZodType => {
  const { innerType } = part._zod.def as { innerType?: z.core.$ZodType }
  return innerType ? innerOf(innerType) : part
}

const kindOf = (part: z.core.$ZodType): string => innerOf(part)._zod.def.type

/** A hidden field of JSON text is an extra nobody typed: what does not fit of it counts as absent and refuses nobody. */
function extra(text: unknown, part: z.core.$ZodType): unknown {
  const inner = innerOf(part)
  const given = parsed(text)
  if (!(inner instanceof z.ZodObject)) return z.safeParse(part, given).success ? given : undefined
  if (typeof given !== 'object' || given === null) return undefined
  const own = new Map(Object.entries(given))
  const fits = Object.entries(inner.shape).filter(
    ([name, one]) => own.has(name) && z.safeParse(one, own.get(name)).success,
  )
  return Object.fromEntries(fits.map(([name]) => [name, own.get(name)]))
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

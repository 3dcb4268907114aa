import type { z } from 'zod'
import { readAnswer } from '#lib/answers.ts'
import type { Field, Value } from '#lib/catalogue.ts'
import { type FieldError, Refusal } from '#lib/errors.ts'
import { shapeErrors } from '#lib/shape-errors.ts'
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

function readShape(
  sent: Posted,
  schema: z.ZodObject,
): { value: unknown; raw: Record<string, unknown>; errors: FieldError[] } {
  const raw = sent.kind === 'form' ? fromForm(sent.values, schema) : sent.values
  const read = (sent.kind === 'form' ? schema.strip() : schema.strict()).safeParse(raw)
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
    else if (kind === 'object' || kind === 'record') read[name] = parsed(given)
    else
      read[name] =
        given === '' && part.safeParse(undefined).success ? undefined : Array.isArray(given) ? given[0] : given
  }
  return read
}

function kindOf(part: z.core.$ZodType): string {
  const { def } = part._zod as { def: { type: string; innerType?: z.core.$ZodType } }
  return def.innerType ? kindOf(def.innerType) : def.type
}

/** A hidden field of JSON text is an extra: what cannot be read counts as absent. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

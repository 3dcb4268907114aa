import type { z } from 'zod'
import { readAnswer } from '#lib/answers/answers.ts'
import type { answersChange } from '#lib/api/schemas.ts'
import type { Catalogue, Field, Value } from '#lib/catalogue.ts'
import { type FieldError, Refusal } from '#lib/errors.ts'
import { fieldOf } from '#lib/visitor/facts.ts'
import type { Posted } from './posted.ts'

type Change = z.infer<typeof answersChange>

/**
 * Answers as they are kept, from JSON or from a form's controls.
 *
 * A form says in `asked` which data points it showed: an unticked list sends nothing, and that too is an answer. A page
 * from before the last publishing may show what is no longer asked: a form's unknown names are left out, JSON's refused.
 * With `skip` whatever was left empty is skipped, and not asked again; without it what stands in `optional`. Of two
 * answers to a point, given in two windows, `keep.{point}=other` leaves the one that is stored.
 *
 * @throws {Refusal} `invalid` with one error a question, `unknown-answer`, `not-editable`
 */
export function readAnswers(sent: Posted, body: Change, catalogue: Catalogue): Record<string, Value | null> {
  const raw = sent.kind === 'json' ? new Map(Object.entries(body.answers ?? {})) : fromControls(sent.values, catalogue)
  const optional = sent.kind === 'form' ? listOf(sent.values.optional) : []
  const skips = (point: string) => sent.kind === 'form' && (sent.values.skip !== undefined || optional.includes(point))
  const answers: Record<string, Value | null> = {}
  const errors: FieldError[] = []
  for (const [point, given] of raw) {
    const pointer = sent.kind === 'json' ? `/answers/${point}` : `/${point}`
    const field = fieldOf(catalogue, point)
    if (!field) throw new Refusal('unknown-answer', [{ pointer, code: 'unknown-answer', detail: '' }])
    if (point === 'email') throw new Refusal('not-editable', [{ pointer, code: 'not-editable', detail: '' }])
    if (given === null || (skips(point) && isEmpty(given))) {
      answers[point] = null
      continue
    }
    const read = readAnswer(field, given, sent.locale)
    if (read.ok) answers[point] = read.value
    else errors.push({ pointer, code: read.code, detail: read.detail })
  }
  if (errors.length > 0) throw new Refusal('invalid', errors)
  return answers
}

/** What a form says of data points and services that are no longer there; it is as old as its page. */
export const withoutUnknown = (body: Change, catalogue: Catalogue): Change => ({
  ...body,
  confirm: body.confirm?.filter((point) => fieldOf(catalogue, point)),
  remove: body.remove?.filter((point) => fieldOf(catalogue, point)),
  service: catalogue.services.find(({ id }) => id === body.service)?.id,
})

const isEmpty = (given: unknown): boolean =>
  given === undefined ||
  (typeof given === 'string' && given.trim() === '') ||
  (Array.isArray(given) && given.length === 0) ||
  (typeof given === 'object' && given !== null && Object.values(given).every(isEmpty))

const listOf = (given: unknown): unknown[] => (given === undefined ? [] : Array.isArray(given) ? given : [given])

function fromControls(values: Posted['values'], catalogue: Catalogue): Map<string, unknown> {
  const left = (point: string) => values[`keep.${point}`] === 'other'
  const named = listOf(values.asked).filter((each): each is string => typeof each === 'string')
  const asked = new Set(named.filter((point) => !left(point)))
  const raw = new Map<string, unknown>()
  for (const question of catalogue.questions)
    for (const field of question.fields) {
      if (left(field.id)) continue
      const given = fromControl(field, values)
      if (asked.has(field.id) || !isEmpty(given)) raw.set(field.id, given)
    }
  // Of a form of which nothing is left it would not be true to say that it was saved.
  const [first] = named
  if (raw.size === 0 && first !== undefined && !named.some((point) => fieldOf(catalogue, point)))
    throw new Refusal('unknown-answer', [{ pointer: `/${first}`, code: 'unknown-answer', detail: '' }])
  return raw
}

function fromControl(field: Field, values: Posted['values']): unknown {
  if (field.kind === 'checkboxes' || field.kind === 'tree') return listOf(values[field.id])
  if (field.kind !== 'group') return listOf(values[field.id])[0]
  const parts = (field.parts ?? []).map(({ id }) => [id, listOf(values[`${field.id}.${id}`])[0] ?? ''])
  return Object.fromEntries(parts)
}

import type { Value } from '#lib/catalogue.ts'
import type { FormField, FormQuestion } from './form-question.ts'

export type FormTick = { id: string; checked?: boolean; wrong?: string }

/** The answer in one control, read from the page; null when it is empty. */
export function answerOf(field: FormField, data: FormData): Value | null {
  if (field.kind === 'checkboxes' || field.kind === 'tree') {
    const chosen = data.getAll(field.id).map(String)
    return chosen.length > 0 ? chosen : null
  }
  if (field.kind === 'group') {
    const parts = (field.parts ?? [])
      .map(({ id }) => [id, textIn(data, `${field.id}.${id}`)] as const)
      .filter(([, said]) => said)
    return parts.length > 0 ? Object.fromEntries(parts) : null
  }
  return textIn(data, field.id) || null
}

const textIn = (data: FormData, name: string): string => String(data.get(name) ?? '').trim()

export const fieldsOf = (questions: readonly FormQuestion[]): FormField[] =>
  questions.flatMap((question) => question.fields)

// Deliberately loose: the server reads addresses; here only what is plainly none is caught.
const addressLike = /^[^@＠\s]+[@＠][^@＠\s]+\.[^@＠\s]+$/

/** What is wrong with a control as it stands, in the words people read; undefined when nothing is. */
export function wrongIn(field: FormField, data: FormData): string | undefined {
  if (field.whenAsked && !data.has(field.id)) return undefined
  const answer = answerOf(field, data)
  if (answer === null) return field.required ? field.wrong?.required : undefined
  if (field.max && Array.isArray(answer) && answer.length > field.max) return field.wrong?.max
  if (field.kind === 'email' && !addressLike.test(String(answer))) return field.wrong?.invalid
  return undefined
}

export type Sent = { questions: readonly FormQuestion[]; ticks: readonly FormTick[]; data: FormData }

/** The body of a PATCH of answers. What was left empty and need not be given is skipped: null, so that it is not asked again. */
export function answersBody({ questions, data }: Sent, skipping: boolean): Record<string, unknown> {
  const answers: Record<string, Value | null> = {}
  for (const field of fieldsOf(questions)) {
    const answer = answerOf(field, data)
    if (answer !== null || !field.required || skipping) answers[field.id] = answer
  }
  const confirm = data.getAll('confirm').map(String)
  const service = textIn(data, 'service')
  const seen = textIn(data, 'seen')
  return {
    answers,
    ...(seen && { seen: JSON.parse(seen) }),
    ...(confirm.length > 0 && { confirm }),
    ...(service && { service }),
  }
}

/** A body with one member for each control, tick and named hidden input. Empty ones are left out; JSON text is read. */
export function flatBody({ questions, ticks, data }: Sent, members: readonly string[]): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const name of members) {
    const said = textIn(data, name)
    if (said) body[name] = said[0] === '{' ? JSON.parse(said) : said
  }
  for (const field of fieldsOf(questions)) {
    const answer = answerOf(field, data)
    if (answer !== null) body[field.id] = answer
  }
  for (const tick of ticks) if (data.has(tick.id)) body[tick.id] = true
  return body
}

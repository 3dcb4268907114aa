import type { Value } from '#lib/catalogue.ts'
import type { FormField, FormQuestion } from './form-question.ts'

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

/** What stands in a line, trimmed. */
export const textIn = (data: FormData, name: string): string => String(data.get(name) ?? '').trim()

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

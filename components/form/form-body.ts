import type { Value } from '#lib/catalogue.ts'
import type { FormQuestion } from './form-question.ts'
import { answerOf, fieldsOf, textIn } from './form-values.ts'

export type Sent = { questions: readonly FormQuestion[]; ticks: readonly { id: string }[]; data: FormData }

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

import type { z } from 'zod'
import type { planAnswer } from '#lib/api/schemas.ts'
import type { Known } from '#lib/catalogue.ts'
import type { Plan, PlannedQuestion } from '#lib/planner/planner.ts'
import type { Locale } from '#lib/text.ts'

const question = ({ question, fields, seconds, yields }: PlannedQuestion, required: boolean, locale: Locale) => ({
  id: question.id,
  topic: question.topic,
  label: question.label[locale],
  seconds,
  yields: [...yields],
  fields: fields.map(({ id, kind, options }) => ({
    id,
    kind,
    required,
    ...(options && {
      options: options.map(({ showIf: _, ...option }) => ({ ...option, label: option.label[locale] })),
    }),
  })),
})

/** A plan as programs read it, in one language. */
export const planIn = (plan: Plan, service: string | null, locale: Locale): z.infer<typeof planAnswer> => ({
  service,
  ask: plan.ask.map((planned) => question(planned, true, locale)),
  optional: plan.optional.map((planned) => question(planned, false, locale)),
  confirm: [...plan.confirm],
  known: [...plan.known],
  seconds: plan.seconds,
})

/** What is known as `GET /me` shows it: what was said apart from what was worked out. */
export function factsIn(known: Known) {
  const said = [...known].filter(([, { source }]) => source !== 'derived' && source !== 'observed')
  const derived = [...known].filter(([, { source }]) => source === 'derived')
  return {
    answers: Object.fromEntries(
      said.map(([id, { value, source, at }]) => [id, { value, source, at: at?.toISOString() ?? null }]),
    ),
    derived: Object.fromEntries(
      derived.flatMap(([id, { value, reasons, confidence }]) =>
        value === null ? [] : [[id, { value, from: [...(reasons ?? [])], confidence }]],
      ),
    ),
  }
}

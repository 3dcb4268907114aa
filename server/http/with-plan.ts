import { planIn } from '#lib/api/plan-answer.ts'
import { isRefusal, Refusal } from '#lib/errors.ts'
import type { Plan } from '#lib/planner/planner.ts'
import type { Locale } from '#lib/text.ts'

/** A refusal for want of answers, with its plan in the person's language. Any other error as it is. */
export function withPlan(error: unknown, service: string, locale: Locale): unknown {
  if (!isRefusal(error) || error.code !== 'needs-answers') return error
  return new Refusal('needs-answers', error.errors, { plan: planIn(error.members.plan as Plan, service, locale) })
}

import type { Catalogue, Value } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import type { Writes } from '#lib/ports.ts'
import { sameValue } from '#lib/visitor/conflicts.ts'
import { fieldOf } from '#lib/visitor/facts.ts'

type Answers = Readonly<Record<string, Value | null>>

/** What a registration is made of; it is changed, or goes with the registration. */
export const standing: readonly string[] = ['name', 'email', 'company']

/**
 * @param said points that are answered or confirmed in the same breath: they cannot go as well
 * @throws {Refusal} `not-editable`, `unknown-answer`, `invalid`
 */
export function assertRemovable(catalogue: Catalogue, remove: readonly string[], said: readonly string[]): void {
  for (const point of remove) {
    const pointer = `/remove/${remove.indexOf(point)}`
    if (standing.includes(point)) throw new Refusal('not-editable', [{ pointer, code: 'not-editable', detail: '' }])
    if (!fieldOf(catalogue, point))
      throw new Refusal('unknown-answer', [{ pointer, code: 'unknown-answer', detail: '' }])
    if (said.includes(point)) throw new Refusal('invalid', [{ pointer, code: 'invalid', detail: '' }])
  }
}

export const without = (answers: Answers, points: readonly string[]): Record<string, Value | null> =>
  Object.fromEntries(Object.entries(answers).filter(([point]) => !points.includes(point)))

/**
 * Takes answers away, and with them what stands of them in forms that were decided on. Twice is the same as once.
 *
 * @returns whether there was anything to recount
 */
export async function removeFacts(tx: Writes, registrationId: string, points: readonly string[]): Promise<boolean> {
  if (points.length === 0) return false
  await tx.dropAnswers(registrationId, points)
  for (const claim of await tx.submissionsOf(registrationId)) {
    const { answers, decidedAnswers } = claim
    if (!decidedAnswers) continue
    // What changed after the decision is still to be decided on.
    const decided = points.filter((point) => sameValue(answers[point] ?? null, decidedAnswers[point] ?? null))
    if (decided.some((point) => Object.hasOwn(answers, point)))
      await tx.changeSubmission(claim.id, {
        answers: without(answers, decided),
        decidedAnswers: without(decidedAnswers, decided),
      })
  }
  return true
}

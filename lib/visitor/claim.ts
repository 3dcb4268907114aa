import type { Value } from '#lib/catalogue.ts'
import type { SubmissionRow } from '#lib/ports.ts'
import { isSame } from '#lib/same.ts'

/** What of a claim nobody has decided on: everything at first, later only what changed since. */
export function undecided({ answers, decidedAnswers }: SubmissionRow): [string, Value | null][] {
  return Object.entries(answers).filter(([point, value]) => !isSame(value, decidedAnswers?.[point]))
}

/** Whether its owner still has to say something about it. */
export const isPending = (claim: SubmissionRow): boolean =>
  undecided(claim).length > 0 || (claim.decidedAt !== null && claim.wishes.length > 0)

/** A claim with its owner's word on it. */
export const decidedBy = (
  claim: SubmissionRow,
  decision: SubmissionRow['decision'],
  now: Date,
): Pick<SubmissionRow, 'decision' | 'decidedAt' | 'decidedAnswers' | 'wishes'> => ({
  decision,
  decidedAt: now,
  decidedAnswers: claim.answers,
  wishes: [],
})

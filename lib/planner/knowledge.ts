import type { DataPoint, Fact } from '#lib/catalogue.ts'
import { daysBetween } from '#lib/time/days.ts'

/** A calendar day, `YYYY-MM-DD`, in the event's zone. */
export type Day = string

/** From here on a derivation is as good as an answer. */
export const sureConfidence = 0.9

/** Below this a guess is not worth showing: the question is asked as if nothing were known. */
export const guessConfidence = 0.5

/** Whether there is a value at all; a want that was skipped has none. */
export const hasValue = (fact: Fact | undefined): fact is Fact => fact !== undefined && fact.value !== null

/** Known well enough to be built upon or shown; a worse guess counts as unknown. */
export const isUsable = (fact: Fact | undefined): fact is Fact => hasValue(fact) && fact.confidence >= guessConfidence

/**
 * How a fact stands to the least confidence a need accepts.
 *
 * Unsure is a guess worth showing: it is confirmed or corrected in one tap rather than asked anew.
 */
export function standing(fact: Fact | undefined, floor: number): 'missing' | 'unsure' | 'met' {
  if (!hasValue(fact)) return 'missing'
  if (fact.confidence >= floor) return 'met'
  return isUsable(fact) ? 'unsure' : 'missing'
}

/** Worked out, and not surely: a person may want to say that it is right. */
export const isGuess = (fact: Fact): boolean => fact.source === 'derived' && fact.confidence < sureConfidence

/** Whether an answer is older than its data point stays fresh. What is derived is as fresh as what it stands on. */
export function isStale(fact: Fact, point: DataPoint | undefined, today: Day): boolean {
  if (!point?.freshDays || !fact.at || fact.source === 'derived' || fact.source === 'observed') return false
  return daysBetween(fact.at.toISOString().slice(0, 10), today) > point.freshDays
}

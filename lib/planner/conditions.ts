import type { Catalogue, Condition, Known } from '#lib/catalogue.ts'
import { indexOf } from '#lib/planner/catalogue-index.ts'
import { hasValue, isUsable } from '#lib/planner/knowledge.ts'

/** What can be said of a condition while some answers are missing. */
export type Verdict = 'true' | 'false' | 'undecided'

/**
 * Judges conditions over what is known.
 *
 * A condition on something unknown is undecided as long as a question could still tell; when none can, or none applies, it
 * is false. `skips` says what a skipped answer means: for a need it is still open, for a want the matter is settled.
 */
export function judge(known: Known, catalogue: Catalogue, skips: 'open' | 'settled') {
  const { askers } = indexOf(catalogue)
  const judged = new Map<string, Verdict>()

  function verdict(condition: Condition | undefined): Verdict {
    if (!condition) return 'true'
    if ('not' in condition) return opposite(verdict(condition.not))
    if ('all' in condition) return every(condition.all.map(verdict))
    if ('any' in condition) return opposite(every(condition.any.map((one) => opposite(verdict(one)))))
    if ('unknown' in condition) return isUsable(known.get(condition.unknown)) ? 'false' : 'true'
    if (!isOpen(condition.point)) return holds(condition, known) ? 'true' : 'false'
    return applies(condition.point) === 'false' ? 'false' : 'undecided'
  }

  /** Whether a data point can and should be asked of this person. */
  function applies(point: string): Verdict {
    const before = judged.get(point)
    if (before) return before
    // Cycles are refused at publish; here they only must not hang.
    judged.set(point, 'false')
    const verdicts = (askers.get(point) ?? []).map(({ askIf }) => verdict(askIf))
    const found = verdicts.includes('true') ? 'true' : verdicts.includes('undecided') ? 'undecided' : 'false'
    judged.set(point, found)
    return found
  }

  /** The data points whose answers would decide a condition. */
  function deciding(condition: Condition | undefined): string[] {
    if (!condition || verdict(condition) !== 'undecided') return []
    if ('not' in condition) return deciding(condition.not)
    if ('all' in condition) return condition.all.flatMap(deciding)
    if ('any' in condition) return condition.any.flatMap(deciding)
    return 'point' in condition ? [condition.point] : []
  }

  function isOpen(point: string): boolean {
    const fact = known.get(point)
    if (fact && !hasValue(fact)) return skips === 'open'
    return !isUsable(fact)
  }

  return { verdict, applies, deciding }
}

type Plain = Exclude<Condition, { not: unknown } | { all: unknown } | { any: unknown }>

/** The conditions that a condition is made of, each about one data point. */
export function plainParts(condition: Condition | undefined): Plain[] {
  if (!condition) return []
  if ('not' in condition) return plainParts(condition.not)
  if ('all' in condition) return condition.all.flatMap(plainParts)
  if ('any' in condition) return condition.any.flatMap(plainParts)
  return [condition]
}

/** The data points a condition speaks of. */
export const mentioned = (condition: Condition | undefined): string[] =>
  plainParts(condition).map((part) => ('unknown' in part ? part.unknown : part.point))

function holds(condition: Extract<Condition, { point: string }>, known: Known): boolean {
  const value = known.get(condition.point)?.value
  if ('is' in condition) return String(value) === condition.is
  return Array.isArray(value) && value.includes(condition.includes)
}

const opposite = (verdict: Verdict): Verdict =>
  verdict === 'undecided' ? 'undecided' : verdict === 'true' ? 'false' : 'true'

function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('false')) return 'false'
  return verdicts.includes('undecided') ? 'undecided' : 'true'
}

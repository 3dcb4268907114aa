import type { Catalogue, Condition, Known, Question } from '#lib/catalogue.ts'
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
  const judging = new Set<string>()

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
    // Cycles are refused at publish; here they only must not hang.
    if (judging.has(point)) return 'false'
    judging.add(point)
    const verdicts = askersOf(point, catalogue).map(({ askIf }) => verdict(askIf))
    judging.delete(point)
    if (verdicts.includes('true')) return 'true'
    return verdicts.includes('undecided') ? 'undecided' : 'false'
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

/** The questions that ask a data point; for one that is only ever derived, those that always yield it. */
export function askersOf(point: string, catalogue: Catalogue): readonly Question[] {
  if (isAsked(point, catalogue)) return catalogue.questions.filter((question) => asks(question, point))
  return catalogue.questions.filter(({ always }) => always.some((one) => one.point === point))
}

/** Whether some question asks a data point itself. */
export const isAsked = (point: string, { questions }: Catalogue): boolean =>
  questions.some((question) => asks(question, point))

const asks = ({ fields }: Question, point: string): boolean => fields.some(({ id }) => id === point)

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

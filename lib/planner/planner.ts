import type { Catalogue, Known, Service } from '#lib/catalogue.ts'
import { indexOf } from '#lib/planner/catalogue-index.ts'
import { chooseQuestions, type PlannedQuestion, waitsFor } from '#lib/planner/choose-questions.ts'
import {
  type Day,
  guessConfidence,
  hasValue,
  isGuess,
  isStale,
  isUsable,
  standing,
  sureConfidence,
} from '#lib/planner/knowledge.ts'
import { settle } from '#lib/planner/options.ts'

export type { PlannedQuestion } from '#lib/planner/choose-questions.ts'

export type Plan = {
  /** Without these the chosen services cannot be given. */
  ask: readonly PlannedQuestion[]
  /** Asked after, and may be skipped. */
  optional: readonly PlannedQuestion[]
  /** Known, and to be confirmed in one tap: stale answers, and guesses that a need leans on. */
  confirm: readonly string[]
  /** Those of `confirm` that hold a chosen service up until they are confirmed or corrected. */
  blocking: readonly string[]
  /** What the chosen services use and need not ask. */
  known: readonly string[]
  /** What `ask` costs. */
  seconds: number
  /** An answer to come decides whether more is needed: "at least N questions". */
  undecided: boolean
}

/**
 * The cheapest questions that give the chosen services what they need.
 *
 * Needs come before wants: nobody is held up by an answer we could do without. Pure and stateless; every page view and
 * every saved answer plans again.
 *
 * @returns questions in catalogue order, those that decide about others first
 */
export function plan(known: Known, chosen: readonly Service[], catalogue: Catalogue, today: Day): Plan {
  const facts = settle(known, catalogue)
  const needs = floorsOf(chosen)
  const wants = [...new Set(chosen.flatMap((service) => service.wants))].filter((id) => !needs.has(id))

  const missing = new Map([...needs].filter(([id, floor]) => isMissing(facts, id, floor, catalogue)))
  const { questions: ask, undecided } = chooseQuestions(facts, missing, catalogue, 'needs')

  const comes = new Set(ask.flatMap(({ yields }) => yields))
  const wished = wants.filter((id) => !comes.has(id) && facts.get(id)?.value !== null && !isUsable(facts.get(id)))
  const floors = new Map(wished.map((id) => [id, guessConfidence]))
  const { questions: optional } = chooseQuestions(facts, floors, catalogue, 'wants', ask)

  const confirm = confirmations(facts, needs, wants, catalogue, today)
  const fresh = new Set(chosen.filter((service) => service.fresh).flatMap((service) => service.needs))
  const isBlocking = (id: string) => standing(facts.get(id), needs.get(id) ?? 0) === 'unsure' || fresh.has(id)
  return {
    ask,
    optional,
    confirm,
    blocking: confirm.filter((id) => needs.has(id) && isBlocking(id)),
    known: [...needs.keys(), ...wants].filter((id) => hasValue(facts.get(id)) && !missing.has(id) && !floors.has(id)),
    seconds: ask.reduce((sum, { seconds }) => sum + seconds, 0),
    undecided,
  }
}

/** The first page of a plan: at most four questions that share a topic, none whose options hang on another of them. */
export function firstPage(questions: readonly PlannedQuestion[]): PlannedQuestion[] {
  return questions
    .filter(({ question }) => question.topic === questions[0]?.question.topic)
    .filter((one) => !questions.some((other) => other !== one && waitsFor(one, other)))
    .slice(0, 4)
}

/** Whether the chosen services can be given now. */
export const isComplete = ({ ask, blocking }: Plan): boolean => ask.length === 0 && blocking.length === 0

/** Each need once, at the least confidence that satisfies every chosen service. */
function floorsOf(chosen: readonly Service[]): Map<string, number> {
  const floors = new Map<string, number>()
  for (const { needs, minConfidence } of chosen) {
    for (const id of needs) floors.set(id, Math.max(floors.get(id) ?? 0, minConfidence?.[id] ?? sureConfidence))
  }
  return floors
}

/** A guess below the floor is confirmed rather than asked anew, where there is a question whose answer it can become. */
function isMissing(facts: Known, id: string, floor: number, catalogue: Catalogue): boolean {
  const stands = standing(facts.get(id), floor)
  return stands === 'missing' || (stands === 'unsure' && !indexOf(catalogue).fields.has(id))
}

/** What a need leans on without being sure of it, and every answer in use that has grown old. */
function confirmations(
  facts: Known,
  needs: ReadonlyMap<string, number>,
  wants: readonly string[],
  catalogue: Catalogue,
  today: Day,
): string[] {
  const { points, fields } = indexOf(catalogue)
  return [...needs.keys(), ...wants].filter((id) => {
    const fact = facts.get(id)
    if (!hasValue(fact)) return false
    if (!fields.has(id)) return false
    if (isStale(fact, points.get(id), today)) return true
    const floor = needs.get(id)
    if (floor === undefined || standing(fact, floor) === 'missing') return false
    return standing(fact, floor) === 'unsure' || isGuess(fact)
  })
}

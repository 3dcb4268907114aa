import type { Catalogue, Field, Known, Question } from '#lib/catalogue.ts'
import { indexOf } from '#lib/planner/catalogue-index.ts'
import { judge } from '#lib/planner/conditions.ts'
import { cheapestCover } from '#lib/planner/cover.ts'
import { guessConfidence, isUsable } from '#lib/planner/knowledge.ts'
import { fieldFor, optionsHangOn } from '#lib/planner/options.ts'

export type PlannedQuestion = {
  question: Question
  /** Only the controls whose data points are unknown, with only the options that apply. */
  fields: readonly Field[]
  /** Which of them must be answered; the rest may be left empty. */
  required: readonly string[]
  seconds: number
  /** The data points that are known for certain once it is answered. */
  yields: readonly string[]
}

/** Data points that are missing, each with the least confidence it is accepted at. */
type Missing = ReadonlyMap<string, number>

/** Needs must be answered, whatever was skipped before; wants may be left out, and what was skipped stays skipped. */
type Urgency = 'needs' | 'wants'

/**
 * The cheapest questions that yield what is missing and applies to this person.
 *
 * Where it cannot be said yet whether something applies, the questions that decide it are planned in its place, first.
 *
 * @param planned questions that are asked anyway, and so are not asked again
 */
export function chooseQuestions(
  known: Known,
  missing: Missing,
  catalogue: Catalogue,
  urgency: Urgency,
  planned: readonly PlannedQuestion[] = [],
): { questions: PlannedQuestion[]; undecided: boolean } {
  const judged = judge(known, catalogue, urgency === 'needs' ? 'open' : 'settled')
  const { elements, deciders } = elementsOf(missing, catalogue, judged)
  const taken = new Set(planned.map(({ question }) => question))
  const candidates = catalogue.questions
    .filter((question) => !taken.has(question) && judged.verdict(question.askIf) === 'true')
    .map((question) => candidateOf(question, known, elements, urgency))
    .filter(({ fields, covers }) => fields.length > 0 && covers.size > 0)

  const cover = cheapestCover(
    elements.keys(),
    candidates.map(({ seconds, covers }) => ({ cost: seconds, covers })),
  )
  const chosen = cover.map((at) => candidates[at] as Candidate)
  const isDecider = ({ covers }: Candidate) => [...covers].some((id) => deciders.has(id))
  const sorted = [...chosen.filter(isDecider), ...chosen.filter((candidate) => !isDecider(candidate))]
  const questions = sorted.map(({ covers, fields, ...question }) => ({
    ...question,
    fields: fields.map((field) => fieldFor(field, known, catalogue)),
  }))
  return { questions: inOrder(questions), undecided: deciders.size > 0 }
}

/** Whether the options of a question hang on an answer to another. */
export function waitsFor({ question }: PlannedQuestion, { fields }: PlannedQuestion): boolean {
  const points = optionsHangOn(question)
  return points.length > 0 && fields.some(({ id }) => points.includes(id))
}

/** What decides about the options of another question comes before it. */
function inOrder(questions: readonly PlannedQuestion[]): PlannedQuestion[] {
  const waiting = new Set(questions.filter((one) => questions.some((other) => other !== one && waitsFor(one, other))))
  if (waiting.size === 0) return [...questions]
  const left = [...questions]
  const ordered: PlannedQuestion[] = []
  while (left.length > 0) {
    const next = left.findIndex(
      (one) => !waiting.has(one) || !left.some((other) => other !== one && waitsFor(one, other)),
    )
    ordered.push(...left.splice(Math.max(0, next), 1))
  }
  return ordered
}

type Candidate = PlannedQuestion & { covers: ReadonlySet<string> }

function elementsOf(missing: Missing, catalogue: Catalogue, { applies, deciding }: ReturnType<typeof judge>) {
  const { askers } = indexOf(catalogue)
  const elements = new Map<string, number>()
  const deciders = new Set<string>()
  const queue = [...missing]
  // The queue grows while it is walked: what decides may itself be undecided.
  for (const [id, floor] of queue) {
    if (applies(id) === 'true') elements.set(id, Math.max(floor, elements.get(id) ?? 0))
    if (applies(id) !== 'undecided') continue
    for (const decider of (askers.get(id) ?? []).flatMap(({ askIf }) => deciding(askIf))) {
      if (!deciders.has(decider)) queue.push([decider, guessConfidence])
      deciders.add(decider)
    }
  }
  return { elements, deciders }
}

function candidateOf(question: Question, known: Known, elements: Missing, urgency: Urgency): Candidate {
  // A skipped point is not derived either: only asking brings it back.
  const derived = question.always.filter(({ point }) => known.get(point)?.value !== null)
  const wanted = derived.filter(
    ({ point, confidence }) => confidence >= (elements.get(point) ?? Number.POSITIVE_INFINITY),
  )
  const reopens = urgency === 'needs' && wanted.length > 0
  const fields = question.fields.filter(({ id }) => {
    const fact = known.get(id)
    if (elements.has(id) || !fact) return true
    return fact.value === null ? reopens : !isUsable(fact)
  })
  const ids = fields.map(({ id }) => id)
  const asked = ids.filter((id) => elements.has(id))
  return {
    question,
    fields,
    required: urgency === 'wants' ? [] : wanted.length > 0 ? ids : asked,
    seconds: Math.max(1, Math.round((question.seconds * fields.length) / question.fields.length)),
    yields: [...ids, ...derived.filter(({ confidence }) => confidence >= guessConfidence).map(({ point }) => point)],
    covers: new Set([...asked, ...wanted.map(({ point }) => point)]),
  }
}

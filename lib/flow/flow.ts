import { readAnswer } from '#lib/answers/answers.ts'
import type { Catalogue, Fact, Field, Known, Service, Value } from '#lib/catalogue.ts'
import type { TrialVisitor } from '#lib/flow/visitors.ts'
import { indexOf } from '#lib/planner/catalogue-index.ts'
import { settle } from '#lib/planner/options.ts'
import { firstPage, type PlannedQuestion, plan } from '#lib/planner/planner.ts'

/** The questions somebody is asked on one page, and the services it is for; none for the form to get in. */
export type FlowPage = { questions: readonly PlannedQuestion[]; services: readonly Service[] }

/** How somebody who is new comes by some services, step by step. */
export type Flow = {
  /** The first is the form that everybody fills in to get in. */
  pages: readonly FlowPage[]
  /** Asked after, and may be skipped. */
  optional: readonly PlannedQuestion[]
  /** Guesses and old answers that are shown once, to be confirmed with a tap. */
  confirm: readonly string[]
  /** What is known at the end, and which question first brought each point. */
  known: Known
  broughtBy: ReadonlyMap<string, string>
  /** Points that were asked and have no answer to go on with; one was made up to plan with. */
  unanswered: readonly string[]
  seconds: number
}

/** What everybody types to get in. */
const quickForm = ['name', 'email', 'company']

/**
 * Walks a new visitor through services as the visit pages do: the form to get in, then page after page of what is planned.
 *
 * @param services in the order they are taken; those of one list at once
 */
export function walk(
  visitor: TrialVisitor,
  services: readonly (readonly Service[])[],
  catalogue: Catalogue,
  today: string,
): Flow {
  const facts = new Map(Object.entries(visitor.arrival).map(([id, value]): [string, Fact] => [id, seen(value)]))
  const made = new Map<string, Fact>()
  const broughtBy = new Map<string, string>()
  const pages: FlowPage[] = []

  function ask(questions: readonly PlannedQuestion[], chosen: readonly Service[] = []) {
    pages.push({ questions, services: chosen })
    for (const { question, fields } of questions) {
      const before = new Set(settle(facts, catalogue).keys())
      for (const field of fields) {
        const read = readAnswer(field, visitor.answers[field.id], visitor.locale)
        if (read.ok) facts.set(field.id, { value: read.value, source: 'asked', confidence: 1 })
        else made.set(field.id, { value: anyAnswer(field), source: 'asked', confidence: 1 })
      }
      for (const id of settle(facts, catalogue).keys()) if (!before.has(id)) broughtBy.set(id, question.id)
    }
  }

  ask(entryOf(catalogue))
  for (const chosen of services) {
    // Every page answers at least one question, so there are no more pages than questions.
    for (let page = 0; page <= catalogue.questions.length; page += 1) {
      const next = firstPage(plan(new Map([...facts, ...made]), chosen, catalogue, today).ask)
      if (next.length === 0) break
      ask(next, chosen)
    }
  }
  for (const { id, from = [] } of catalogue.points) {
    if (from.length === 0 || facts.get(id)?.source !== 'observed') continue
    // What is seen of an answer, such as that mail reaches the address, comes with its question or not at all.
    const asked = from.map((point) => broughtBy.get(point)).find((question) => question !== undefined)
    if (asked) broughtBy.set(id, asked)
    else facts.delete(id)
  }
  const { optional, confirm } = plan(new Map([...facts, ...made]), services.flat(), catalogue, today)
  return {
    pages,
    optional,
    confirm: confirm.filter((id) => !made.has(id)),
    known: settle(facts, catalogue),
    broughtBy,
    unanswered: [...made.keys()],
    seconds: pages.flatMap(({ questions }) => questions).reduce((sum, { seconds }) => sum + seconds, 0),
  }
}

const seen = (value: Value): Fact => ({ value, source: 'observed', confidence: 1 })

/** The questions of the form to get in. */
function entryOf(catalogue: Catalogue): PlannedQuestion[] {
  const { askers } = indexOf(catalogue)
  return [...new Set(quickForm.flatMap((point) => askers.get(point) ?? []))].map((question) => ({
    question,
    fields: question.fields,
    required: question.fields.map(({ id }) => id),
    seconds: question.seconds,
    yields: question.fields.map(({ id }) => id),
  }))
}

function anyAnswer({ kind, options }: Field): Value {
  const first = options?.[0]?.id ?? '-'
  return kind === 'checkboxes' || kind === 'tree' ? [first] : kind === 'group' ? {} : first
}

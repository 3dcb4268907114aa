import type { Catalogue, Field, Known, Question } from '#lib/catalogue.ts'
import { close } from '#lib/derive/derive.ts'
import { indexOf } from '#lib/planner/catalogue-index.ts'
import { judge, mentioned } from '#lib/planner/conditions.ts'

/**
 * A control with only the options this person can choose.
 *
 * One that hangs on an answer still to come may yet apply, and is offered; a skipped answer settles the matter.
 */
export function fieldFor(field: Field, known: Known, catalogue: Catalogue): Field {
  if (!field.options || !indexOf(catalogue).hanging.includes(field)) return field
  const { verdict } = judge(known, catalogue, 'settled')
  return { ...field, options: field.options.filter(({ showIf }) => verdict(showIf) !== 'false') }
}

const hangOn = new WeakMap<Question, readonly string[]>()

/** The data points that the options of a question hang on; found once, since a question never changes. */
export function optionsHangOn(question: Question): readonly string[] {
  const found =
    hangOn.get(question) ??
    question.fields.flatMap(({ options = [] }) => options.flatMap(({ showIf }) => mentioned(showIf)))
  hangOn.set(question, found)
  return found
}

/**
 * Everything that follows from what is known, without answers that can no longer be given.
 *
 * An answer whose option does not apply any more counts as unknown, and so does whatever followed from it. Settling
 * twice changes nothing.
 */
export function settle(known: Known, catalogue: Catalogue): Known {
  const facts = close(known, catalogue)
  const { hanging } = indexOf(catalogue)
  if (hanging.length === 0) return facts
  const { verdict } = judge(facts, catalogue, 'settled')
  const gone = hanging.filter(({ id, options }) => {
    const value = facts.get(id)?.value
    const chosen = Array.isArray(value) ? value : [String(value)]
    return options?.some((option) => chosen.includes(option.id) && verdict(option.showIf) === 'false')
  })
  const said = gone.filter(({ id }) => facts.get(id)?.source !== 'derived')
  // A guess would only be made again, so it is left out at the end.
  if (said.length === 0) return gone.length === 0 ? facts : without(facts, gone)
  // What hangs on another answer that goes may yet apply without it, so it is looked at again.
  const first = said.filter((field) => !said.some((other) => other !== field && hangsOn(field.id, other.id, catalogue)))
  return settle(without(facts, first.length > 0 ? first : said), catalogue)
}

const without = (facts: Known, gone: readonly Field[]): Known =>
  new Map([...facts].filter(([id]) => !gone.some((field) => field.id === id)))

/** Whether one data point depends on another, over conditions and derivations, however far. */
function hangsOn(point: string, other: string, catalogue: Catalogue, seen = new Set<string>()): boolean {
  const { askers, points } = indexOf(catalogue)
  const direct = [
    ...(points.get(point)?.from ?? []),
    ...(askers.get(point) ?? []).flatMap((question) => [...mentioned(question.askIf), ...optionsHangOn(question)]),
  ]
  return direct.some((one) => {
    if (one === other) return true
    if (seen.has(one)) return false
    seen.add(one)
    return hangsOn(one, other, catalogue, seen)
  })
}

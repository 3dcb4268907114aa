import type { Condition, Known, Question } from '#lib/catalogue.ts'
import { type Case, floorOf } from '#lib/planner/catalogues.testing.ts'

/** What any planner must find: the least seconds, and the first questions in order that cost them. */
export type Cheapest = { seconds: number; questions: string[] }

type Mode = 'needs' | 'wants'

const said = (known: Known, id: string) => known.get(id)?.value
const isKnown = (known: Known, id: string): boolean => {
  const fact = known.get(id)
  return fact !== undefined && fact.value !== null && fact.confidence >= 0.5
}

/** How true something is: 1, 0, or a half while answers are missing; and is the least, or is the most, not is the rest. */
function truth(condition: Condition | undefined, known: Known, questions: readonly Question[], mode: Mode): number {
  const of = (one: Condition): number => truth(one, known, questions, mode)
  if (!condition) return 1
  if ('not' in condition) return 1 - of(condition.not)
  if ('all' in condition) return Math.min(...condition.all.map(of))
  if ('any' in condition) return Math.max(...condition.any.map(of))
  if ('unknown' in condition) return isKnown(known, condition.unknown) ? 0 : 1
  if (!('is' in condition)) throw new Error('these catalogues have no lists')
  if (isKnown(known, condition.point)) return Number(said(known, condition.point) === condition.is)
  if (mode === 'wants' && said(known, condition.point) === null) return 0
  return asksFor(condition.point, known, questions, mode) > 0 ? 0.5 : 0
}

function asksFor(id: string, known: Known, questions: readonly Question[], mode: Mode): number {
  const asking = questions.filter(({ fields }) => fields.some((field) => field.id === id))
  const telling =
    asking.length > 0 ? asking : questions.filter(({ always }) => always.some(({ point }) => point === id))
  return Math.max(0, ...telling.map(({ askIf }) => truth(askIf, known, questions, mode)))
}

const leavesLeftOpen = (condition: Condition | undefined, known: Known, questions: readonly Question[], mode: Mode) => {
  const open: string[] = []
  const walk = (one: Condition): void => {
    if (truth(one, known, questions, mode) !== 0.5) return
    if ('not' in one) walk(one.not)
    else if ('all' in one) one.all.forEach(walk)
    else if ('any' in one) one.any.forEach(walk)
    else if ('point' in one) open.push(one.point)
  }
  if (condition) walk(condition)
  return open
}

/** Answers whose option is not offered any more count for nothing; conditions here speak of earlier points only. */
export function stillOffered({ catalogue: { questions }, known }: Case): Known {
  const facts = new Map(known)
  for (const { fields } of questions)
    for (const { id, options = [] } of fields) {
      const chosen = options.find((option) => option.id === said(facts, id))
      if (chosen && truth(chosen.showIf, facts, questions, 'wants') === 0) facts.delete(id)
    }
  return facts
}

/** What must become known, and how surely: each thing missing that applies, or what decides whether it does. */
function required(missing: [string, number][], known: Known, questions: readonly Question[], mode: Mode) {
  const floors = new Map<string, number>()
  const deciders = new Set<string>()
  const walk = (id: string, floor: number): void => {
    const applies = asksFor(id, known, questions, mode)
    if (applies === 1) floors.set(id, Math.max(floor, floors.get(id) ?? 0))
    if (applies !== 0.5) return
    const asks = questions.filter(({ fields }) => fields.some((field) => field.id === id))
    const tells = asks.length > 0 ? asks : questions.filter(({ always }) => always.some(({ point }) => point === id))
    for (const decider of tells.flatMap(({ askIf }) => leavesLeftOpen(askIf, known, questions, mode))) {
      if (deciders.has(decider)) continue
      deciders.add(decider)
      walk(decider, 0.5)
    }
  }
  for (const [id, floor] of missing) walk(id, floor)
  return { floors, undecided: deciders.size > 0 }
}

/** Every set of questions is tried. */
function tryAll(missing: [string, number][], known: Known, questions: readonly Question[], mode: Mode, but: string[]) {
  const { floors, undecided } = required(missing, known, questions, mode)
  const may = questions.filter(({ id, askIf }) => !but.includes(id) && truth(askIf, known, questions, mode) === 1)
  const bits = new Map([...floors.keys()].map((id, at) => [id, 1 << at]))
  const weighed = may.flatMap((question) => {
    const tells = question.always
      .filter(({ point, confidence }) => said(known, point) !== null && confidence >= (floors.get(point) ?? 2))
      .map(({ point }) => point)
    const drawn = question.fields
      .map(({ id }) => id)
      .filter((id) => {
        if (floors.has(id)) return true
        return said(known, id) === null ? mode === 'needs' && tells.length > 0 : !isKnown(known, id)
      })
    if (drawn.length === 0) return []
    const covers = [...drawn, ...tells].reduce((mask, id) => mask | (bits.get(id) ?? 0), 0)
    const share = Math.round((question.seconds * drawn.length) / question.fields.length)
    const comes = [...drawn, ...question.always.filter((one) => one.confidence >= 0.5).map(({ point }) => point)]
    return [{ id: question.id, covers, seconds: Math.max(1, share), comes }]
  })
  const all = weighed.reduce((mask, { covers }) => mask | covers, 0)
  let best: { seconds: number; chosen: typeof weighed } = { seconds: Number.POSITIVE_INFINITY, chosen: [] }
  for (let subset = 0; subset < 2 ** weighed.length; subset += 1) {
    const chosen = weighed.filter((_, at) => subset & (1 << at))
    if (chosen.reduce((mask, { covers }) => mask | covers, 0) !== all) continue
    const seconds = chosen.reduce((sum, one) => sum + one.seconds, 0)
    const isFirst = chosen.map(({ id }) => id).join() < best.chosen.map(({ id }) => id).join()
    if (seconds < best.seconds || (seconds === best.seconds && isFirst)) best = { seconds, chosen }
  }
  return { ...best, undecided }
}

/** The needs and then the wants of a case, each by trying every set of questions there is. */
export function cheapestByTrying(some: Case): { ask: Cheapest; optional: Cheapest; undecided: boolean } {
  const known = stillOffered(some)
  const { questions } = some.catalogue
  const isAsked = (id: string) => questions.some(({ fields }) => fields.some((field) => field.id === id))
  const needs = [...new Set(some.chosen.flatMap((service) => service.needs))]
  const missing = needs
    .map((id): [string, number] => [id, floorOf(id, some.chosen)])
    .filter(([id, floor]) => {
      const fact = known.get(id)
      if (!fact || fact.value === null) return true
      return fact.confidence < floor && (fact.confidence < 0.5 || !isAsked(id))
    })
  const ask = tryAll(missing, known, questions, 'needs', [])
  const asked = ask.chosen.map(({ id }) => id)
  const comes = ask.chosen.flatMap((one) => one.comes)
  const wished = [...new Set(some.chosen.flatMap((service) => service.wants))]
    .filter((id) => !needs.includes(id) && !comes.includes(id))
    .filter((id) => said(known, id) !== null && !isKnown(known, id))
  const optional = tryAll(
    wished.map((id) => [id, 0.5]),
    known,
    questions,
    'wants',
    asked,
  )
  return {
    ask: { seconds: ask.seconds, questions: asked },
    optional: { seconds: optional.seconds, questions: optional.chosen.map(({ id }) => id) },
    undecided: ask.undecided,
  }
}

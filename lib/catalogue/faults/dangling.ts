import type { Catalogue, Condition, Field } from '#lib/catalogue.ts'
import { mentioned, plainParts } from '#lib/planner/conditions.ts'

const idsOf = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id))

const missing = (place: string, ids: readonly string[], list: ReadonlySet<string>, what: string): string[] =>
  ids.filter((one) => !list.has(one)).map((one) => `${place}: ${one} is no ${what}`)

/** Names of things that are not there. */
export function dangling(catalogue: Catalogue): string[] {
  const { points, questions, services, consents, topics } = catalogue
  const known = idsOf(points)
  const mayBeAsked = idsOf(points.filter((one) => one.known.includes('asked')))
  const asked = idsOf(questions.flatMap(({ fields }) => fields))
  return [
    ...points.flatMap(({ id, from = [] }) => missing(`points.${id}.from`, from, known, 'data point')),
    ...missing('points', [...mayBeAsked], asked, 'data point that a question asks'),
    ...consents.flatMap(({ id, whenKnown }) =>
      missing(`consents.${id}.whenKnown`, whenKnown ? [whenKnown] : [], known, 'data point'),
    ),
    ...questions.flatMap(({ id, topic, fields, always, askIf }) => [
      ...missing(`questions.${id}.topic`, [topic], idsOf(topics), 'topic'),
      ...missing(`questions.${id}.fields`, [...idsOf(fields)], mayBeAsked, 'data point that may be asked'),
      ...missing(
        `questions.${id}.always`,
        always.map(({ point }) => point),
        known,
        'data point',
      ),
      ...judged(`questions.${id}.askIf`, [askIf], known, catalogue),
      ...judged(`questions.${id}.showIf`, shownIf(fields), known, catalogue),
    ]),
    ...services.flatMap(({ id, needs, wants, minConfidence = {}, consents: ticks = [] }) => [
      ...missing(`services.${id}.needs`, needs, known, 'data point'),
      ...missing(`services.${id}.wants`, wants, known, 'data point'),
      ...missing(`services.${id}.minConfidence`, Object.keys(minConfidence), new Set(needs), 'need'),
      ...missing(`services.${id}.consents`, ticks, idsOf(consents), 'consent'),
    ]),
  ]
}

const shownIf = (fields: readonly Field[]) =>
  fields.flatMap(({ options = [] }) => options.flatMap(({ showIf }) => showIf ?? []))

/** A condition about no data point, or on an option that nobody can choose. */
function judged(
  place: string,
  conditions: readonly (Condition | undefined)[],
  known: ReadonlySet<string>,
  { questions }: Catalogue,
): string[] {
  const offered = (part: ReturnType<typeof plainParts>[number]): string[] => {
    if ('unknown' in part) return []
    const options = questions.flatMap(({ fields }) => fields).find(({ id }) => id === part.point)?.options
    const value = 'is' in part ? part.is : part.includes
    return options && !options.some(({ id }) => id === value)
      ? [`${place}: ${value} is no option of ${part.point}`]
      : []
  }
  return [
    ...missing(place, conditions.flatMap(mentioned), known, 'data point'),
    ...conditions.flatMap(plainParts).flatMap(offered),
  ]
}

import { pointsFrom } from '#lib/catalogue/points-from.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import { mentioned } from '#lib/planner/conditions.ts'
import { optionsHangOn } from '#lib/planner/options.ts'

/** Needs that no answer could ever give, and wants that could never be asked. */
export function uncovered({ questions, services }: Catalogue): string[] {
  const yields = (point: string, floor: number) =>
    questions.some(
      ({ fields, always }) =>
        fields.some(({ id }) => id === point) || always.some((one) => one.point === point && one.confidence >= floor),
    )
  return services.flatMap(({ id, needs, wants, minConfidence }) => [
    ...needs
      .filter((one) => !yields(one, minConfidence?.[one] ?? 0.9))
      .map((one) => `services.${id}.needs: nothing yields ${one}`),
    ...wants.filter((one) => !yields(one, 0)).map((one) => `services.${id}.wants: nothing yields ${one}`),
  ])
}

/** Questions that tell nothing anybody uses, and yields that are promised though nothing is read from the answer. */
export function idle(catalogue: Catalogue): string[] {
  const used = usedPoints(catalogue)
  return catalogue.questions.flatMap((question) => {
    const told = pointsFrom(question, catalogue)
    const read = pointsFrom({ ...question, always: [] }, catalogue)
    return [
      ...([...told].some((point) => used.has(point))
        ? []
        : [`questions.${question.id}: yields nothing that a service, a segment or a figure uses`]),
      ...question.always
        .filter(({ point }) => !read.has(point))
        .map(({ point }) => `questions.${question.id}.always: ${point} is not read from what it asks`),
    ]
  })
}

/** What somebody looks at: a service, a tick, a condition, or the figures, by which segments are told apart. */
const usedPoints = ({ points, questions, services, consents }: Catalogue): ReadonlySet<string> =>
  new Set([
    ...points.filter(({ counted }) => counted).map(({ id }) => id),
    ...services.flatMap(({ needs, wants }) => [...needs, ...wants]),
    ...consents.flatMap(({ whenKnown }) => whenKnown ?? []),
    ...questions.flatMap((question) => [...mentioned(question.askIf), ...optionsHangOn(question)]),
  ])

import type { Catalogue } from '#lib/catalogue.ts'
import { mentioned } from '#lib/planner/conditions.ts'
import { optionsHangOn } from '#lib/planner/options.ts'

/** What a data point is good for: one of the things that read it, by its id. */
export type Use =
  | { kind: 'needed' | 'wanted' | 'decides' | 'offers' | 'tells'; id: string }
  | { kind: 'segment' | 'figure' }

/** What the segments of the figures are made of, see `segmentOf`. */
const segmentPoints = new Set(['segment', 'channel'])

/**
 * Everything in a catalogue that reads a data point: services, questions asked only if, consents, segments and figures.
 *
 * A point that only helps to work out another one is as good as that one is.
 *
 * @returns empty for a point that nothing reads: it counts for nothing
 */
export function usesOf(point: string, catalogue: Catalogue, seen: readonly string[] = []): Use[] {
  const { services, questions, consents, points } = catalogue
  const direct: Use[] = [
    ...services.filter(({ needs }) => needs.includes(point)).map(({ id }): Use => ({ kind: 'needed', id })),
    ...services.filter(({ wants }) => wants.includes(point)).map(({ id }): Use => ({ kind: 'wanted', id })),
    ...questions
      .filter((question) => [...mentioned(question.askIf), ...optionsHangOn(question)].includes(point))
      .map(({ id }): Use => ({ kind: 'decides', id })),
    ...consents.filter(({ whenKnown }) => whenKnown === point).map(({ id }): Use => ({ kind: 'offers', id })),
    ...(segmentPoints.has(point) ? [{ kind: 'segment' } as const] : []),
    ...(points.some(({ id, counted }) => id === point && counted) ? [{ kind: 'figure' } as const] : []),
  ]
  if (direct.length > 0) return direct
  const told = points.filter(({ id, from }) => from?.includes(point) && !seen.includes(id))
  return told
    .filter(({ id }) => usesOf(id, catalogue, [...seen, point]).length > 0)
    .map(({ id }): Use => ({ kind: 'tells', id }))
}

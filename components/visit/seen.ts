import type { Visit } from '#lib/visitor/visit.ts'

/** What a page shows of some points, as JSON for its form: what was changed elsewhere meanwhile is not overwritten. */
export const seenIn = ({ known }: Pick<Visit, 'known'>, points: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(points.map((point) => [point, known.get(point)?.value ?? null])))

import type { Catalogue, Question } from '#lib/catalogue.ts'

/** The points a question may tell: its own, and all that is read from them, however far. */
export function pointsFrom(question: Pick<Question, 'fields' | 'always'>, { points }: Catalogue): ReadonlySet<string> {
  const told = new Set([...question.fields.map(({ id }) => id), ...question.always.map(({ point }) => point)])
  for (let before = -1; before < told.size; ) {
    before = told.size
    for (const { id, from = [] } of points) if (from.some((point) => told.has(point))) told.add(id)
  }
  return told
}

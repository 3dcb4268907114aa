import type { Catalogue, Known } from '#lib/catalogue.ts'
import type { Mark, MarkRow } from '#lib/ports/exhibitors.ts'
import { byStand, type Match, matching } from './matching.ts'
import { type Exhibitor, reasonsFor } from './reasons.ts'
import { type Sharper, sharper } from './sharpen.ts'
import { wantedOf } from './wanted.ts'

export type Marked = Pick<Match, 'exhibitor' | 'reasons'> & { mark: Mark }

/** Somebody's exhibitors: what they chose, what is suggested, what they want to see no more. */
export type MyExhibitors = {
  /** Marked as interesting, in the order of the halls: the walk. They stay when an answer changes. */
  mine: readonly Marked[]
  /** All that matches, best first, marked or not. */
  matches: readonly Match[]
  /** What of it is not marked. */
  suggested: readonly Match[]
  passed: readonly Marked[]
  sharper: Sharper | null
}

export function myExhibitors(
  known: Known,
  { products, questions }: Pick<Catalogue, 'products' | 'questions'>,
  exhibitors: readonly Exhibitor[],
  marks: readonly Pick<MarkRow, 'exhibitorId' | 'mark'>[],
): MyExhibitors {
  const matches = matching(known, exhibitors, products)
  const markOf = new Map(marks.map(({ exhibitorId, mark }) => [exhibitorId, mark]))
  const suggested = matches.filter(({ exhibitor }) => !markOf.has(exhibitor.id))
  const wanted = wantedOf(known, products)
  const marked = (mark: Mark): Marked[] =>
    exhibitors
      .filter(({ id }) => markOf.get(id) === mark)
      .sort(byStand)
      .map((exhibitor) => ({ exhibitor, mark, reasons: reasonsFor(exhibitor, wanted, products) }))
  const askable = questions.flatMap(({ fields }) => fields.map(({ id }) => id))
  return {
    mine: marked('interested'),
    matches,
    suggested,
    passed: marked('not-interested'),
    sharper: sharper(suggested, known, askable),
  }
}

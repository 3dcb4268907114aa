import type { Known, ProductGroup } from '#lib/catalogue.ts'
import { type Exhibitor, type Reason, reasonsFor } from './reasons.ts'
import { wantedOf } from './wanted.ts'
import { weights } from './weights.ts'

export type Match = { exhibitor: Exhibitor; reasons: readonly Reason[]; weight: number; fits: boolean }

/**
 * The exhibitors worth a visit, best first, each with all it has in common with what was told.
 *
 * Those that show something chosen come before those that are only close; then the greater weight; then the stand, so that
 * the list is the same on every look. Without a reason that lists, nobody is listed: a hall holds a hundred exhibitors.
 *
 * Every wish adds to a weight by itself. So whoever meets each wish at least as well as another is never put below it by one
 * more answer: once told apart, two such exhibitors stay in the right order.
 */
export function matching(known: Known, exhibitors: readonly Exhibitor[], tree: readonly ProductGroup[]): Match[] {
  const wanted = wantedOf(known, tree)
  return exhibitors
    .map((exhibitor) => matchOf(exhibitor, reasonsFor(exhibitor, wanted, tree)))
    .filter(({ reasons }) => reasons.some(({ kind }) => weights[kind].lists))
    .sort(byWorth)
}

const matchOf = (exhibitor: Exhibitor, reasons: readonly Reason[]): Match => ({
  exhibitor,
  reasons,
  weight: reasons.reduce((sum, { weight }) => sum + weight, 0),
  fits: reasons.some(({ kind }) => weights[kind].fits),
})

export const isLevel = (a: Match, b: Match): boolean => a.fits === b.fits && a.weight === b.weight

const byWorth = (a: Match, b: Match): number =>
  Number(b.fits) - Number(a.fits) || b.weight - a.weight || byStand(a.exhibitor, b.exhibitor)

/** By hall, then along the aisles: the way people walk. */
export const byStand = (a: Pick<Exhibitor, 'stand' | 'id'>, b: Pick<Exhibitor, 'stand' | 'id'>): number => {
  if (a.stand !== b.stand) return a.stand < b.stand ? -1 : 1
  return a.id < b.id ? -1 : 1
}

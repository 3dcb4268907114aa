import { chosenProducts } from '#lib/catalogue/chosen-products.ts'
import type { ProductGroup } from '#lib/catalogue.ts'
import type { ExhibitorRow } from '#lib/ports.ts'

/** Who shows what, and where. */
export type Exhibitor = Pick<ExhibitorRow, 'id' | 'name' | 'hall' | 'stand' | 'products'>

/** A product of the exhibitor that was not chosen, but lies in the same group as one that was. */
type Near = { product: string; chosen: string }

export type Match = { exhibitor: Exhibitor; same: readonly string[]; near: readonly Near[]; sameHall: boolean }

/** `fit` show something that was chosen; `close` only something beside it. Both best first. */
export type Matches = { fit: readonly Match[]; close: readonly Match[] }

const groupOf = (product: string, groups: readonly ProductGroup[]) =>
  groups.find(({ items }) => items.some(({ id }) => id === product))

const weight = ({ same, near, sameHall }: Match): number => same.length * 10 + near.length * 2 + (sameHall ? 1 : 0)

function matchOf(exhibitor: Exhibitor, interests: readonly string[], groups: readonly ProductGroup[]): Match {
  const same = exhibitor.products.filter((product) => interests.includes(product))
  const near = exhibitor.products.flatMap((product) => {
    if (interests.includes(product)) return []
    const group = groupOf(product, groups)
    const chosen = interests.find((interest) => group?.items.some(({ id }) => id === interest))
    return chosen ? [{ product, chosen }] : []
  })
  const sameHall = interests.some((interest) => groupOf(interest, groups)?.hall === exhibitor.hall)
  return { exhibitor, same, near, sameHall }
}

/**
 * The exhibitors worth a visit, each with what it has in common with what was chosen.
 *
 * A group chosen as a whole stands for every product in it. A hall in common breaks a tie but is no reason by itself: a
 * hall holds a hundred exhibitors.
 * Equal ones stand in the order of their stands, so the list is the same on every look.
 */
export function matching(
  interests: readonly string[],
  exhibitors: readonly Exhibitor[],
  groups: readonly ProductGroup[],
): Matches {
  const products = chosenProducts(interests, groups)
  const sorted = exhibitors
    .map((exhibitor) => matchOf(exhibitor, products, groups))
    .sort((a, b) => weight(b) - weight(a) || (a.exhibitor.stand < b.exhibitor.stand ? -1 : 1))
  return {
    fit: sorted.filter(({ same }) => same.length > 0),
    close: sorted.filter(({ same, near }) => same.length === 0 && near.length > 0),
  }
}

import type { ProductGroup } from '#lib/catalogue.ts'
import { byStand } from '#lib/matching/matching.ts'
import type { Exhibitor } from '#lib/matching/reasons.ts'

/** What a list of exhibitors is narrowed to. A product stands for its group too. */
export type Filter = { product?: string; group?: string; hall?: string; q?: string }

/** How many there would be under each choice, with whatever else is chosen. */
type Counts = {
  groups: ReadonlyMap<string, number>
  products: ReadonlyMap<string, number>
  halls: ReadonlyMap<string, number>
}

export type Found = { exhibitors: readonly Exhibitor[]; counts: Counts }

/** Accents and width are how a name is written, not what it is: `lactera` finds Lactéra. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

const wordsIn = (q: string): string[] => plain(q).split(/\s+/).filter(Boolean)

/** Every word stands in a name, in any language, or begins the stand. */
function isNamed({ name, stand }: Exhibitor, words: readonly string[]): boolean {
  const names = plain(Object.values(name).join('\n'))
  return words.every((word) => names.includes(word) || stand.toLowerCase().startsWith(word))
}

/** The exhibitors that a filter leaves, in the order of their stands, and what each other choice would leave. */
export function findExhibitors(exhibitors: readonly Exhibitor[], filter: Filter, tree: readonly ProductGroup[]): Found {
  const words = wordsIn(filter.q ?? '')
  const named = exhibitors.filter((one) => isNamed(one, words)).sort(byStand)
  const chosen = filter.product ? [filter.product] : itemsOf(tree, filter.group)
  const inHall = named.filter(({ hall }) => !filter.hall || hall === filter.hall)
  const showing = ({ products }: Exhibitor) => !chosen || products.some((product) => chosen.includes(product))
  return {
    exhibitors: inHall.filter(showing),
    counts: {
      groups: tally(inHall, ({ products }) =>
        tree.filter(({ items }) => items.some(({ id }) => products.includes(id))).map(({ id }) => id),
      ),
      products: tally(inHall, ({ products }) => products),
      halls: tally(named.filter(showing), ({ hall }) => [hall]),
    },
  }
}

const itemsOf = (tree: readonly ProductGroup[], group: string | undefined) =>
  tree.find(({ id }) => id === group)?.items.map(({ id }) => id)

function tally(exhibitors: readonly Exhibitor[], of: (one: Exhibitor) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const exhibitor of exhibitors) for (const id of new Set(of(exhibitor))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

import type { ProductGroup } from '#lib/catalogue.ts'
import type { Text } from '#lib/text.ts'
import type { Filter } from './find.ts'

/** A query as a page or a program sends it: one value a name, the first where there are several. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

const names = ['group', 'product', 'hall', 'q'] as const

/** What is one of a list, and may so be unknown. */
export type ListedName = Exclude<keyof Filter, 'q'>

const listed = ['group', 'product', 'hall'] as const

/** How a sentence names it. */
export const nounOf: Readonly<Record<ListedName, Text>> = {
  group: { en: 'a product group', 'zh-CN': '产品大类', 'zh-TW': '產品大類' },
  product: { en: 'a product', 'zh-CN': '产品', 'zh-TW': '產品' },
  hall: { en: 'a hall', 'zh-CN': '展馆', 'zh-TW': '展館' },
}

/** Longer than any name; what is over is cut. */
const longest = 100

/**
 * The filter in a query. What is not known is left out and named, so that a page can say so and a program be refused.
 *
 * A product brings its own group, whatever group stands beside it.
 */
export function filterIn(
  query: Query,
  tree: readonly ProductGroup[],
  halls: readonly { id: string }[],
): { filter: Filter; unknown: readonly ListedName[] } {
  const said = Object.fromEntries(names.map((name) => [name, textIn(query[name])]))
  const group =
    tree.find(({ items }) => items.some(({ id }) => id === said.product)) ?? tree.find(({ id }) => id === said.group)
  const known: Filter = {
    group: group?.id,
    product: group?.items.find(({ id }) => id === said.product)?.id,
    hall: halls.find(({ id }) => id === said.hall)?.id,
    q: said.q,
  }
  return {
    filter: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    unknown: listed.filter((name) => said[name] !== undefined && known[name] === undefined),
  }
}

function textIn(value: string | readonly string[] | undefined): string | undefined {
  const first = typeof value === 'string' ? value : value?.[0]
  return (
    first
      ?.replace(/\p{Cc}/gu, ' ')
      .toWellFormed()
      .trim()
      .slice(0, longest) || undefined
  )
}

/** The same filter as a query, always in one order, so that equal lists have equal addresses. A product says its group. */
export function queryOf({ product, group, hall, q }: Filter, page = 1): string {
  const said = { group: product ? undefined : group, product, hall, q, page: page > 1 ? `${page}` : undefined }
  const entries = Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : ''
}

import type { Filter, ListState } from '#db/store/desk.ts'

export const listStates = ['proved', 'unproved', 'cancelled', 'attended'] as const satisfies readonly ListState[]

/** Values of a page's query: the first of several counts. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

export const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** What narrows the list, as it stands in the query. What is none of ours narrows nothing. */
export function filterOf(query: Query): Filter {
  const state = listStates.find((each) => each === first(query.state))
  const channel = first(query.channel).slice(0, 100)
  return { q: first(query.q), ...(state && { state }), ...(channel && { channel }) }
}

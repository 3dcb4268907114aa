import { queryOf } from '#lib/exhibitors/filter.ts'
import type { Filter } from '#lib/exhibitors/find.ts'

/** Where a filtered list stands, and where it begins on its page; what says where somebody came from goes along. */
export type Address = (filter: Filter, page?: number) => string

export const addressOf =
  (path: string, touch: string): Address =>
  (filter, page) => {
    const query = [queryOf(filter, page).slice(1), touch].filter(Boolean).join('&')
    return `${query ? `?${query}` : path}#found`
  }

import { type SQL, sql } from 'drizzle-orm'
import { dialect } from '#db/dialect.ts'

const onPostgres = dialect === 'postgresql'

/** Values as one JSON list. */
export const list = (values: string): string => (onPostgres ? `json_build_array(${values})` : `json_array(${values})`)

/** The lists that a query gives, as one list of lists. `from` is its part after `from`. */
export const lists = (values: string, from: string): string =>
  onPostgres
    ? `coalesce((select json_agg(${list(values)}) from ${from}), '[]')`
    : `json((select json_group_array(${list(values)}) from ${from}))`

/** The values that a query gives, as one list. */
export const listed = (value: string, from: string): string =>
  onPostgres
    ? `coalesce((select json_agg(${value}) from ${from}), '[]')`
    : `json((select json_group_array(${value}) from ${from}))`

/** A row of one query, as a list; null where there is none. */
export const listOf = (values: string, from: string): string =>
  onPostgres ? `(select ${list(values)} from ${from})` : `json((select ${list(values)} from ${from}))`

/** A moment in ms since 1970. */
export const ms = (column: string): string =>
  onPostgres ? `cast(extract(epoch from ${column}) * 1000 as bigint)` : column

/** Yes or no as 1 or 0: SQLite knows no other. */
export const bit = (condition: string): string => `case when ${condition} then 1 else 0 end`

type Kind = 'text' | 'integer' | 'moment'

/**
 * Lists in JSON as rows, so that a statement is the same whatever their number, and compiled once.
 *
 * @param columns name and kind of each place in a list
 */
export function rowsIn(json: string, columns: Readonly<Record<string, Kind>>): SQL {
  const fields = Object.entries(columns).map(([name, kind], i) => {
    if (!onPostgres) return `json_extract(value, '$[${i}]') as ${name}`
    const text = `(value->>${i})`
    if (kind === 'moment') return `to_timestamp(cast(${text} as double precision) / 1000) as ${name}`
    return `cast(${text} as ${kind}) as ${name}`
  })
  const each = onPostgres ? sql`json_array_elements(${json}::json)` : sql`json_each(${json})`
  // SQLite cannot tell "on conflict" from a join without a condition before it.
  return sql`select ${sql.raw(fields.join(', '))} from ${each} as each_row where true`
}

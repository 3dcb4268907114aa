import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, uniqueIndex, text as words } from 'drizzle-orm/sqlite-core'

export const table = sqliteTable
export { check, index, primaryKey, sql, uniqueIndex }

/** Free or identifying text. */
export const text = () => words()
/** A random identifier. */
export const id = () => words().primaryKey()
/** A moment in UTC, to the millisecond. */
export const instant = () => integer({ mode: 'timestamp_ms' })
/** A calendar day in the event's zone, `YYYY-MM-DD`. */
export const day = () => words()
export const flag = () => integer({ mode: 'boolean' })
export const count = () => integer()
/** Numbers that the database gives out itself. */
export const sequence = () => integer().primaryKey()
export const json = <T>() => words({ mode: 'json' }).$type<T>()

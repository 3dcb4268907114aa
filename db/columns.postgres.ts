import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text as words, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

export const table = pgTable
export { check, index, primaryKey, sql, uniqueIndex }

export const text = () => words()
export const id = () => words().primaryKey()
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
export const day = () => words()
export const flag = () => boolean()
export const count = () => integer()
export const json = <T>() => jsonb().$type<T>()

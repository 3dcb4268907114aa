import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
  text as words,
} from 'drizzle-orm/pg-core'

export const table = pgTable
export { check, index, primaryKey, sql, uniqueIndex }

export const text = () => words()
export const id = () => words().primaryKey()
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
export const day = () => words()
export const flag = () => boolean()
export const count = () => integer()
export const sequence = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()

// Not drizzle's own jsonb: that parses what the driver has parsed already, so the text "123" would come back as a number.
const document = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
})
export const json = <T>() => document().$type<T>()

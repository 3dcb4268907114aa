import { getTableColumns, getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { filled, type Rows } from './rows.ts'

/** Writes rows by the ten thousand, past the queue of the server: on a connection of its own. */
export type Bulk = {
  /** All of them or none, and with them the mark of how far it went. */
  write(rows: Rows, mark: string): Promise<void>
  close(): Promise<void>
}

/** How far it went stands here. */
export const markName = 'seeded-many'

type Column = { name: string; type: string; encode: (row: never) => unknown }

/** Each table with its columns as the database has them, in the order in which they are to be filled. */
export const layouts = Object.entries(filled).map(([key, table]) => ({
  key: key as keyof Rows,
  name: getTableName(table),
  columns: Object.entries(getTableColumns(table)).map(
    ([field, column]): Column => ({
      name: toSnakeCase(field),
      type: column.getSQLType(),
      encode: (row: Record<string, unknown>) => (row[field] == null ? null : column.mapToDriverValue(row[field])),
    }),
  ),
}))

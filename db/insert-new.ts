import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/database.ts'

/** What drizzle itself runs its statements with: better-sqlite3, or a client of PostgreSQL. */
type Session = {
  client: {
    prepare?(text: string): { run(...values: unknown[]): { changes: number } }
    query?(query: { name: string; text: string }, values: unknown[]): Promise<{ rowCount: number | null }>
  }
  logger: { logQuery(text: string, values: unknown[]): void }
}

type Insert = { text: string; columns: [string, { mapToDriverValue(value: unknown): unknown }][] }

/** By name and number of rows: which database it is was settled when the process started. */
const inserts = new Map<string, Insert>()

/**
 * Writes whole rows with one statement; those that are there already stay as they are.
 *
 * Drizzle words the statement, once; it is then run past drizzle, which takes longer to fill a placeholder than SQLite to
 * write the column.
 *
 * @param name one name for one table; on PostgreSQL the statement's own
 * @returns how many were written
 */
export async function insertAllNew<T extends SQLiteTable>(
  tx: Db,
  name: string,
  table: T,
  rows: readonly T['$inferSelect'][],
): Promise<number> {
  const called = `${name}_${rows.length}`
  const { text, columns } = inserts.get(called) ?? worded(tx, called, table, rows.length)
  const values: unknown[] = []
  for (const row of rows)
    for (const [key, column] of columns) values.push(row[key] == null ? null : column.mapToDriverValue(row[key]))

  const { client, logger } = (tx as unknown as { session: Session }).session
  logger.logQuery(text, values)
  if (client.prepare) return client.prepare(text).run(...values).changes
  return (await client.query?.({ name: called, text }, values))?.rowCount ?? 0
}

function worded(tx: Db, called: string, table: SQLiteTable, rows: number): Insert {
  const columns = Object.entries(getTableColumns(table))
  const holes = Object.fromEntries(columns.map(([key]) => [key, sql`${sql.placeholder(key)}`]))
  const query = tx
    .insert(table)
    .values(Array.from({ length: rows }, () => holes) as never)
    .onConflictDoNothing()
  const insert = { text: query.toSQL().sql, columns }
  inserts.set(called, insert)
  return insert
}

/** The same for one row. @returns whether it was written */
export const insertNew = async <T extends SQLiteTable>(
  tx: Db,
  name: string,
  table: T,
  row: T['$inferSelect'],
): Promise<boolean> => (await insertAllNew(tx, name, table, [row])) === 1

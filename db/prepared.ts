import { getTableColumns, type Placeholder, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/database.ts'

type Prepared<R> = { execute(values: Record<string, unknown>): PromiseLike<R> }

/** Anything drizzle builds that can be kept for later. PostgreSQL wants the name, SQLite does without. */
type Preparable<R> = { prepare(name?: string): Prepared<R> }

/** Where a connection keeps its queries. On the connection itself, since each transaction sees it through a proxy of its own. */
const kept = Symbol('prepared queries')

type Keeping = Db & { [kept]?: Map<string, Prepared<unknown>> }

/**
 * A query that is built once per connection and run with other values: building one costs more than running it.
 *
 * @param name one name for one query; on PostgreSQL the statement's own
 * @param build the query, with `sql.placeholder` where values go
 */
export async function prepared<R>(
  db: Keeping,
  name: string,
  build: () => Preparable<R>,
  values: Record<string, unknown>,
): Promise<R> {
  const queries = db[kept] ?? new Map<string, Prepared<unknown>>()
  db[kept] = queries
  const query = (queries.get(name) as Prepared<R> | undefined) ?? build().prepare(name)
  queries.set(name, query)
  return query.execute(values)
}

/** Writes whole rows with one statement; those that are there already stay as they are. */
export async function insertAllNew<T extends SQLiteTable>(
  tx: Db,
  name: string,
  table: T,
  rows: readonly T['$inferSelect'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table))
  const hole = (key: string, i: number) => `${key}${i}`
  const values = rows.flatMap((row, i) =>
    columns.map(([key, column]) => [hole(key, i), row[key] == null ? null : column.mapToDriverValue(row[key])]),
  )
  const build = () => {
    const holes = rows.map((_, i) => columns.map(([key]) => [key, sql`${sql.placeholder(hole(key, i))}`]))
    return tx
      .insert(table)
      .values(holes.map((each) => Object.fromEntries(each)) as T['$inferInsert'][])
      .onConflictDoNothing()
  }
  await prepared<unknown>(tx, `${name}_${rows.length}`, build as never, Object.fromEntries(values))
}

/**
 * A limit that stands in the statement itself: for one that is bound, SQLite plans the statement anew at each run, which
 * takes ten times as long as running it.
 */
export const atMost = (rows: number): Placeholder => sql.raw(String(Math.trunc(rows))) as unknown as Placeholder

/** Writes one whole row; a row that is there already stays as it is. @returns whether it was written */
export async function insertNew<T extends SQLiteTable>(
  tx: Db,
  name: string,
  table: T,
  row: T['$inferSelect'],
): Promise<boolean> {
  const columns = Object.entries(getTableColumns(table))
  // Encoded here: drizzle's own way through a placeholder stumbles over null.
  const values = columns.map(([key, column]) => [key, row[key] == null ? null : column.mapToDriverValue(row[key])])
  const build = () => {
    const holes = Object.fromEntries(columns.map(([key]) => [key, sql`${sql.placeholder(key)}`])) as T['$inferInsert']
    return tx.insert(table).values(holes).onConflictDoNothing().returning({ written: sql<number>`1` })
  }
  const written = await prepared<unknown[]>(tx, name, build as never, Object.fromEntries(values))
  return written.length === 1
}

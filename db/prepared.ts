import { type Placeholder, sql } from 'drizzle-orm'
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

/**
 * A limit that stands in the statement itself: for one that is bound, SQLite plans the statement anew at each run, which
 * takes ten times as long as running it.
 */
export const atMost = (rows: number): Placeholder => sql.raw(String(Math.trunc(rows))) as unknown as Placeholder

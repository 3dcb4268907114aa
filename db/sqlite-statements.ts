import type Sqlite from 'better-sqlite3'

/** How many different statements a connection keeps ready. */
const kept = 500

type Values = unknown[]

/**
 * The part of a connection that drizzle uses, with statements compiled once and each run put through `around`.
 *
 * It stands around the run, not where a query is built: a query built inside a transaction may be awaited outside.
 */
export function readyStatements(connection: Sqlite.Database, around = <T>(run: () => T): T => run()) {
  const ready = new Map<string, ReturnType<typeof compile>>()

  function compile(text: string) {
    const statement = connection.prepare(text)
    const shaped = (raw: boolean) => (statement.reader ? statement.raw(raw) : statement)
    return {
      run: (...values: Values) => around(() => shaped(false).run(...values)),
      all: (...values: Values) => around(() => shaped(false).all(...values)),
      get: (...values: Values) => around(() => shaped(false).get(...values)),
      raw: () => ({
        all: (...values: Values) => around(() => shaped(true).all(...values)),
        get: (...values: Values) => around(() => shaped(true).get(...values)),
      }),
    }
  }

  function prepare(text: string) {
    const statement = ready.get(text) ?? compile(text)
    ready.delete(text)
    ready.set(text, statement)
    if (ready.size > kept) ready.delete(ready.keys().next().value as string)
    return statement
  }

  return { prepare } as unknown as Sqlite.Database
}

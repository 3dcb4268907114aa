import { setTimeout as sleep } from 'node:timers/promises'
import type { Database as Connection } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Database, DatabaseOptions, Db } from '#db/database.ts'
import { isUntrusted } from '#db/faults.ts'
import { groupCommits } from '#db/group-commit.ts'
import { fileOf, openReader, openWriter } from '#db/sqlite-file.ts'
import { keepLogShort } from '#db/sqlite-log.ts'
import { readyStatements } from '#db/sqlite-statements.ts'
import { newTurns } from '#db/turn.ts'

/** A reader of another process is done in a moment; after that the next commit tries. */
const emptyingTries = 20
const emptyingPauseMs = 25

export function openSqlite(url: string, options: DatabaseOptions = {}): Database {
  const file = fileOf(url)
  const writer = openWriter(file)
  return sqliteOver(writer, openReader(file), options)
}

/** The database over connections that are open already: a test may make them fail. */
export function sqliteOver(
  writer: Connection,
  reader: Connection,
  { onStatement, onFault, onCommit, onLongLog }: DatabaseOptions = {},
): Database {
  const turns = newTurns()
  const settings = { casing: 'snake_case' as const, logger: onStatement && { logQuery: onStatement } }

  const written = drizzle(readyStatements(writer, inTurn), settings) as unknown as Db
  const read = drizzle(readyStatements(reader, watched), settings) as unknown as Db

  function watched<T>(run: () => T): T {
    try {
      return run()
    } catch (error) {
      if (isUntrusted(error)) onFault?.(error)
      throw error
    }
  }

  /** Outside a turn, or once SQLite has rolled the group back, a statement would commit on its own. */
  function inTurn<T>(run: () => T): T {
    const turn = turns.mine()
    try {
      if (!writer.inTransaction) throw new Error('The database rolled this transaction back.')
      return run()
    } catch (error) {
      turn.failure ??= error
      throw error
    }
  }

  const { empty, keepShort } = keepLogShort(writer, onLongLog)
  let emptying = false
  function afterCommit(): void {
    // Another process may be reading just now: then it is tried again.
    if (emptying) emptying = !empty()
  }

  const group = groupCommits(writer, { onFault, onCommit, afterCommit, afterGroup: keepShort })

  async function transaction<T>(fn: (tx: Db) => Promise<T>): Promise<T> {
    turns.refuseNesting()
    if (!writer.open) throw new Error('The database is closed.')
    const run = turns.bind(fn)
    return group.enqueue((turn) => run(turn, written))
  }

  async function overwrite(): Promise<void> {
    emptying = true
    for (let tries = 0; emptying && tries < emptyingTries; tries++) {
      if (tries > 0) await sleep(emptyingPauseMs)
      await transaction(async () => {})
    }
  }

  async function close(): Promise<void> {
    await group.drained()
    reader.close()
    writer.close()
  }

  const load = () => ({ waiting: group.waiting() })

  return { dialect: 'sqlite', read, transaction, overwrite, load, close }
}

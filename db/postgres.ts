import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import type { Database, DatabaseOptions, Db } from '#db/database.ts'
import { busy, tooLate, unknownOutcome } from '#db/faults.ts'
import { isAnswered, isGone, isIdle, isLocked, mayRunAgain } from '#db/postgres-codes.ts'
import { openPool, sent, untilLost } from '#db/postgres-pool.ts'
import { newTurns, type Turn } from '#db/turn.ts'

const limits = { waiting: 5_000, retryMs: 3_000 }

type Writer = { db: Db; turn?: Turn }
type Run<T> = (turn: Turn, db: Db) => Promise<T>

export function openPostgres(
  url: string,
  { onStatement, onFault = () => {}, onCommit = () => {} }: DatabaseOptions = {},
): Database {
  const turns = newTurns()
  const settings = { casing: 'snake_case' as const, logger: onStatement && { logQuery: onStatement } }
  const writers = openPool(url, onFault, 'synchronous_commit=on')
  const readers = openPool(url, onFault)
  const known = new WeakMap<PoolClient, Writer>()

  /** A read is tried once more: a connection may have been lost while nobody used it. */
  async function readQuery(...query: [QueryConfig, unknown[]]): Promise<QueryResult> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await readers.query(...query)
      } catch (error) {
        if (!isGone(error)) throw error
        onFault(error)
        if (tries === 2) throw busy(error)
      }
    }
  }

  /** The queries of one client, refused outside its turn. Kept, since drizzle works out column names once each. */
  function writerOf(client: PoolClient): Writer {
    const query = async (...input: [QueryConfig, unknown[]]) => {
      const turn = turns.mine()
      if (turn !== writer.turn) throw new Error('tx was used inside another transaction.')
      return sent(client, ...input).catch((error: unknown) => {
        turn.failure ??= error
        throw error
      })
    }
    const writer: Writer = known.get(client) ?? {
      db: drizzle({ query } as unknown as PoolClient, settings) as unknown as Db,
    }
    known.set(client, writer)
    return writer
  }

  async function transaction<T>(fn: (tx: Db) => Promise<T>): Promise<T> {
    turns.refuseNesting()
    if (writers.waitingCount >= limits.waiting) throw busy()
    const run = turns.bind(fn)
    const startedAt = performance.now()

    for (let tries = 1; ; tries += 1) {
      const turn: Turn = { open: true }
      try {
        return await attempt(run, turn)
      } catch (error) {
        // Whatever `fn` made of it: a failed statement means that nothing was committed.
        const { failure } = turn
        if (failure === undefined) throw error
        if (isIdle(failure)) throw tooLate()
        if (isGone(failure)) onFault(failure)
        if (isLocked(failure)) throw busy(failure)
        if (!mayRunAgain(failure)) throw error
        if (performance.now() - startedAt > limits.retryMs) throw busy(failure)
        await sleep(Math.min(200, 5 * 2 ** tries) * Math.random())
      }
    }
  }

  async function attempt<T>(run: Run<T>, turn: Turn): Promise<T> {
    const failed = (error: unknown) => {
      turn.failure ??= error
      throw error
    }
    const client = await writers.connect().catch(failed)
    let spoilt: Error | undefined
    try {
      // On its way with the first statement. Should it fail, what follows finds the session read-only.
      const begun = sent(client, 'BEGIN READ WRITE').catch((error: unknown) => {
        turn.failure ??= error
      })
      const writer = writerOf(client)
      writer.turn = turn
      const value = await untilLost(client, run(turn, writer.db), (error) => {
        turn.failure ??= error
      })
      turn.open = false
      await begun
      if (turn.failure !== undefined) throw turn.failure
      await commit(client, turn)
      return value
    } catch (error) {
      turn.open = false
      await client.query('ROLLBACK').catch((lost: Error) => {
        spoilt = lost
      })
      throw error
    } finally {
      client.release(spoilt)
    }
  }

  async function commit(client: PoolClient, turn: Turn): Promise<void> {
    const startedAt = performance.now()
    try {
      const { command } = await client.query('COMMIT')
      // PostgreSQL answers so, without an error, when the transaction had been aborted.
      if (command === 'ROLLBACK')
        throw Object.assign(new Error('The database rolled this transaction back.'), { code: '40000' })
      onCommit(1, performance.now() - startedAt)
    } catch (error) {
      if (isAnswered(error)) turn.failure = error
      else onFault(error)
      throw isAnswered(error) ? error : unknownOutcome(error)
    }
  }

  /** Dead rows are the server's to clear away: it vacuums by itself. */
  async function overwrite(): Promise<void> {}

  const load = () => ({
    waiting: writers.waitingCount + readers.waitingCount,
    connections: writers.totalCount + readers.totalCount,
    idle: writers.idleCount + readers.idleCount,
  })

  async function close(): Promise<void> {
    await Promise.all([writers.end(), readers.end()])
  }

  const read = drizzle({ query: readQuery } as unknown as Pool, settings) as unknown as Db
  return { dialect: 'postgresql', read, transaction, overwrite, load, close }
}

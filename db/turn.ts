import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from '#db/database.ts'

/** One run of one transaction's function: open until the function settles. `failure` is the first of its statements'. */
export type Turn = { open: boolean; failure?: unknown }

/** Tells whose turn it is, so that nothing is written outside a transaction or inside somebody else's. */
export function newTurns() {
  const current = new AsyncLocalStorage<Turn>()

  return {
    /** @throws when called inside an open turn */
    refuseNesting(): void {
      if (current.getStore()?.open) throw nested()
    },

    /**
     * Binds `fn` to where it was given, since a queue calls it from elsewhere.
     *
     * A failed statement fails the transaction even when `fn` caught the error: PostgreSQL has aborted it by then, and
     * what passes on one database must not fail on the other.
     */
    bind<T>(fn: (tx: Db) => Promise<T>): (turn: Turn, db: Db) => Promise<T> {
      const there = AsyncLocalStorage.snapshot()
      const run = async (turn: Turn, db: Db) => {
        const value = await fn(revocable(db, turn))
        if (turn.failure !== undefined) throw turn.failure
        return value
      }
      return (turn, db) => there(() => current.run(turn, run, turn, db))
    },

    /** The turn a statement is run in. */
    mine(): Turn {
      const turn = current.getStore()
      if (!turn?.open) throw revoked()
      return turn
    },
  }
}

const nested = () => new Error('A transaction inside a transaction: pass tx down instead.')
const revoked = () =>
  new Error('tx was used after its transaction had ended: every query on it must be awaited inside.')

/** The same queries as `db`, refused once the turn is over: also those built in it and awaited later. */
function revocable(db: Db, turn: Turn): Db {
  const mayRun = () => {
    if (!turn.open) throw revoked()
  }
  return new Proxy(db, {
    get(target, key) {
      mayRun()
      if (key === 'transaction') throw nested()
      const value: unknown = Reflect.get(target, key)
      return key === 'session' ? watched(value as Session, mayRun) : value
    },
  })
}

/** What drizzle's queries ask for their statement, at the moment they run. */
type Session = { prepareQuery(...query: unknown[]): unknown }

const watched = (session: Session, mayRun: () => void): Session =>
  Object.assign(Object.create(session) as Session, {
    prepareQuery: (...query: unknown[]) => {
      mayRun()
      return session.prepareQuery(...query)
    },
  })

import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db } from '#db/database.ts'
import { mayRunAgain } from '#db/postgres-codes.ts'
import { openPool, sessionOf } from '#db/postgres-pool.ts'

/** How often it is looked at how far the standby is behind, and how many of its places are remembered. */
const lookMs = 2_000
const remembered = 50

export type ReplicaOptions = {
  /** How far behind the standby may be; half a minute when nothing is said. */
  farthestMs?: number
  /** Told each time the standby begins or ceases to be read. */
  onChange?: (isRead: boolean) => void
  /** Told of each query that the primary answers in its place. */
  onFallback?: () => void
  /** Told of failures of the standby itself. */
  onFault?: (error: unknown) => void
}

export type Replica = {
  /** For reports: reads the standby while it keeps up, else the primary. One query may be newer than the next. */
  reports: Db
  /** Looks again now, and says whether the standby is read. */
  look(): Promise<boolean>
  close(): Promise<void>
}

/** One place in the log of one server. LSNs are numbers of bytes. */
type Mark = { at: number; server: string; bytes: bigint }

const askPrimary = `SELECT system_identifier::text AS "server", (pg_current_wal_lsn() - '0/0')::text AS "bytes" FROM pg_control_system()`
const askStandby = `SELECT system_identifier::text AS "server", (pg_last_wal_replay_lsn() - '0/0')::text AS "bytes" FROM pg_control_system()`

async function markOf(pool: pg.Pool, question: string): Promise<Mark> {
  const at = performance.now()
  const { rows } = await pool.query<{ server: string; bytes: string | null }>(question)
  return { at, server: rows[0]?.server ?? '', bytes: BigInt(rows[0]?.bytes ?? -1) }
}

/**
 * A streaming standby that takes the heavy reads of the desk off the primary.
 *
 * How far it is behind is measured by places in the primary's log that it has replayed, not by clocks: two hosts' may differ,
 * and a standby that lost its primary would look up to date.
 */
export function openReplica(primaryUrl: string, replicaUrl: string, options: ReplicaOptions = {}): Replica {
  const { farthestMs = 30_000, onChange = () => {}, onFallback = () => {}, onFault = () => {} } = options
  const primary = openPool(primaryUrl, onFault)
  const standby = openPool(replicaUrl, onFault)
  /** Places of the primary's log, oldest first: the first is the newest one that the standby has replayed. */
  let marks: Mark[] = []
  let freshAt = Number.NEGATIVE_INFINITY
  let isRead = false

  function read(now: boolean): boolean {
    if (now !== isRead) onChange(now)
    isRead = now
    return now
  }

  async function look(): Promise<boolean> {
    // What the primary wrote so far must be replayed; while it cannot be asked, nothing newer is known to be missing.
    const written = await markOf(primary, askPrimary).catch(() => undefined)
    const replayed = await markOf(standby, askStandby).catch(onFault)
    if (!replayed) return read(false)
    if (written) marks = [...marks, written].slice(-remembered)
    const reached = marks.findLastIndex(({ server, bytes }) => server === replayed.server && bytes <= replayed.bytes)
    if (reached >= 0) {
      freshAt = (marks[reached] as Mark).at
      marks = marks.slice(reached)
    }
    return read(performance.now() - freshAt <= farthestMs)
  }

  async function query(...input: [pg.QueryConfig, unknown[]]): Promise<pg.QueryResult> {
    if (isRead) {
      try {
        return await standby.query(...input)
      } catch (error) {
        // Gone, or ended to let the log be replayed: the primary knows as well.
        if (!mayRunAgain(error)) throw error
        onFault(error)
      }
    }
    onFallback()
    return primary.query(...input)
  }

  const looking = setInterval(() => void look(), lookMs)
  looking.unref()
  void look()

  return {
    reports: drizzle({ query } as unknown as pg.Pool, { casing: 'snake_case' }) as unknown as Db,
    look,
    async close() {
      clearInterval(looking)
      await Promise.all([primary.end(), standby.end()])
    },
  }
}

/** Why it cannot be read for reports, in one line; undefined when it can, or cannot be reached now. */
export async function objectionToReplica(url: string): Promise<string | undefined> {
  const client = new pg.Client(sessionOf(url))
  client.on('error', () => {}) // What is under way is rejected; nothing else is to be done.
  const connected = await client.connect().then(
    () => true,
    () => false,
  )
  if (!connected) return undefined
  try {
    const { rows } = await client.query<{ recovering: boolean }>('SELECT pg_is_in_recovery() AS "recovering"')
    return rows[0]?.recovering ? undefined : 'leads to a server that takes writes: name a streaming standby, or none'
  } finally {
    await client.end()
  }
}

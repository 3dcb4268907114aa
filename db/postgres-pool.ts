import pg from 'pg'
import { turnMs } from '#db/faults.ts'

const sizes = {
  max: 10,
  /** Also the time in the queue for a connection: a hall that registers at once is served, if not at once. */
  connectionTimeoutMillis: 30_000,
}

const limits = {
  lock_timeout: 3_000,
  statement_timeout: 10_000,
  /** The watchdog of transactions: the server ends the session. */
  idle_in_transaction_session_timeout: turnMs,
  /** For a server that does not answer at all. */
  query_timeout: 15_000,
}

/** Of every session: only `BEGIN READ WRITE` lets one write. */
const readOnly = 'default_transaction_read_only=on'

/**
 * Where to connect, with settings for each session. Options in the address stand, but for what is set here: on their own
 * they would replace it.
 */
export function sessionOf(url: string, ...settings: string[]) {
  const address = new URL(url)
  const given = address.searchParams.get('options') ?? ''
  address.searchParams.delete('options')
  const options = [given, ...[readOnly, ...settings].map((setting) => `-c ${setting}`)].join(' ').trim()
  return { connectionString: address.href, options, application_name: 'foyer', ...limits }
}

/** @param settings of each session, e.g. `synchronous_commit=on` */
export function openPool(url: string, onFault: (error: unknown) => void, ...settings: string[]): pg.Pool {
  // A statement does not wait for the answer to the one before.
  const pool = new pg.Pool({ ...sessionOf(url, ...settings), ...sizes, keepAlive: true, pipeline: true })
  // A lost server must not end the process: the pool speaks for idle clients, each client for itself while in use.
  pool.on('error', onFault)
  pool.on('connect', (client) => client.on('error', onFault))
  return pool
}

/**
 * Asks a query, and hands over in one packet what is asked in the same turn of the loop: each packet is a call to the
 * system on both sides, and wakes the server.
 */
export function sent(client: pg.PoolClient, ...query: [pg.QueryConfig | string, unknown[]?]): Promise<pg.QueryResult> {
  const { stream } = client.connection
  if (stream.writableCorked === 0) {
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
  return client.query(...query)
}

/** Rejects, telling `onLost`, when the session ends while `work` awaits something that is not a query. */
export async function untilLost<T>(
  client: pg.PoolClient,
  work: Promise<T>,
  onLost: (error: Error) => void,
): Promise<T> {
  let lose: (error: Error) => void = () => {}
  const lost = new Promise<never>((_, reject) => {
    lose = (error) => {
      onLost(error)
      reject(error)
    }
    client.once('error', lose)
  })
  try {
    return await Promise.race([work, lost])
  } finally {
    client.off('error', lose)
  }
}

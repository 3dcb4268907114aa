import pg from 'pg'
import { turnMs } from '#db/faults.ts'

const limits = {
  max: 10,
  /** Also the time in the queue for a connection: a hall that registers at once is served, if not at once. */
  connectionTimeoutMillis: 30_000,
  lock_timeout: 3_000,
  statement_timeout: 10_000,
  /** The watchdog of transactions: the server ends the session. */
  idle_in_transaction_session_timeout: turnMs,
  /** For a server that does not answer at all. */
  query_timeout: 15_000,
}

/** @param setting of each session, e.g. `default_transaction_read_only=on` */
export function openPool(connectionString: string, setting: string, onFault: (error: unknown) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'foyer',
    keepAlive: true,
    options: `-c ${setting}`,
    ...limits,
  })
  // A lost server must not end the process: the pool speaks for idle clients, each client for itself while in use.
  pool.on('error', onFault)
  pool.on('connect', (client) => client.on('error', onFault))
  return pool
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

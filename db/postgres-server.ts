import pg from 'pg'
import { sessionOf } from '#db/postgres-pool.ts'

/** What a server says of itself in a session such as the store writes in. */
export type Said = {
  version: number
  encoding: string
  synchronousCommit: string
  readOnly: string
  recovering: boolean
  fsync: string
}

const leastVersion = 15

const question = `
  SELECT current_setting('server_version_num')::int / 10000 AS "version",
    current_setting('server_encoding') AS "encoding",
    current_setting('synchronous_commit') AS "synchronousCommit",
    current_setting('default_transaction_read_only') AS "readOnly",
    pg_is_in_recovery() AS "recovering",
    current_setting('fsync') AS "fsync"`

/** Asks the server, in a session of its own. */
export async function askServer(url: string): Promise<Said> {
  const client = new pg.Client(sessionOf(url, 'synchronous_commit=on'))
  client.on('error', () => {}) // What is under way is rejected; nothing else is to be done.
  await client.connect()
  try {
    const { rows } = await client.query<Said>(question)
    return rows[0] as Said
  } finally {
    await client.end()
  }
}

/** Why nothing may be kept there, in one line; undefined when it may. */
export function objectionTo(said: Said): string | undefined {
  if (said.version < leastVersion)
    return `leads to PostgreSQL ${said.version}, and Foyer needs ${leastVersion} or newer`
  if (said.encoding !== 'UTF8')
    return `leads to a database in ${said.encoding}: make one with ENCODING 'UTF8' TEMPLATE template0`
  if (said.recovering) return 'leads to a standby, which takes no writes: name the primary'
  if (said.synchronousCommit !== 'on')
    return `leads to sessions with synchronous_commit=${said.synchronousCommit}: something between, such as a pooler, drops what Foyer sets`
  if (said.readOnly !== 'on')
    return 'leads to sessions without the settings Foyer asks for: something between, such as a pooler, drops them'
  return undefined
}

/** What an operator should know of it, though it serves. */
export const warningOf = ({ fsync }: Said): string | undefined =>
  fsync === 'on' ? undefined : 'PostgreSQL runs with fsync=off: what is acknowledged does not survive a power cut'

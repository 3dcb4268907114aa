import pg from 'pg'
import { onTestFinished } from 'vitest'
import { startPostgres } from '../../db/testing-postgres.ts'
import { newKey } from '../../lib/key.ts'
import { freePort } from '../own-server.ts'
import { startNginx } from './nginx.ts'
import { newPlace } from './place.ts'

const secret = 'a secret of a test, long enough to be one'
export const event = 'nutra-expo-2027'

/** Two servers with a folder each, one PostgreSQL, and nginx in front, as docs/operations.md says. */
export async function twoHosts() {
  const postgres = await startPostgres({ durable: true })
  onTestFinished(() => postgres.stop())
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = { DATABASE_URL: postgres.url, FOYER_SECRET: secret, PUBLIC_URL: url, TRUST_PROXY: '127.0.0.1' }
  const places = [await newPlace(), await newPlace()] as const
  const [first, second] = places
  const servers = [await first.start({ env }), await second.start({ env })] as const
  await startNginx(port, [first.port, second.port])
  return { url, env, places, servers, database: postgres.url }
}

/** As a browser behind the balancer, sent to one host: what nginx would have said of the request is said here. */
export const at = (hosts: { url: string }, port: number, path: string, init: RequestInit & { body?: string }) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    ...init,
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-Host': new URL(hosts.url).host, ...init.headers },
  })

/** The key that was mailed to an address. */
export async function keyOf(database: string, address: string): Promise<string> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; key_version: number }>(
      'select id, key_version from registrations where address = $1',
      [address],
    )
    return newKey(secret, rows[0]?.id ?? '', rows[0]?.key_version ?? 1)
  } finally {
    await client.end()
  }
}

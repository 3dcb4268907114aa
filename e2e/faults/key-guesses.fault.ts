import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../db/testing-postgres.ts'
import { freePort, startServer, stopServer } from '../own-server.ts'
import { bruteForce, fiveHundredWrongKeys, proxied, registered } from './key-guesses.ts'
import { newPlace } from './place.ts'
import { childrenOf } from './processes.ts'

test('T1, F72: two workers on one file count wrong keys together, at any speed', async () => {
  const place = await newPlace()
  const server = await place.start({ env: { ...proxied, WEB_CONCURRENCY: '2' } })
  const { email } = await registered(place.url)
  const database = new Sqlite(place.file, { readonly: true })
  onTestFinished(() => void database.close())
  const id = database.prepare('select id from registrations where address = ?').pluck().get(email)

  await fiveHundredWrongKeys([place.port], email, String(id))

  const tested = await bruteForce(place.port, childrenOf(server.pid), 3)
  expect(tested).toBeLessThanOrEqual(2000 - 30)
  expect(database.prepare('select count(*) from attempts').pluck().get()).toBeLessThanOrEqual(2001)
})

test('T1: two hosts on one PostgreSQL count wrong keys together', async () => {
  const postgres = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'foyer-hosts-'))
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true })
    await postgres.stop()
  })
  const ports = [await freePort(), await freePort()]
  for (const [n, port] of ports.entries()) {
    const env = { ...proxied, DATABASE_URL: postgres.url }
    const server = await startServer(port, join(folder, String(n)), { env })
    onTestFinished(async () => void (await stopServer(server, 'SIGKILL')))
  }
  const { email } = await registered(`http://localhost:${ports[0]}`)
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const { rows } = await client.query('select id from registrations where address = $1', [email])
  await client.end()

  await fiveHundredWrongKeys(ports, email, rows[0].id)
})

import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { freePort, startServer } from './own-server.ts'

test('told to stop, the server says so, finishes what is in flight and leaves with 0 @js', async () => {
  test.setTimeout(120_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-drain-'))
  const port = await freePort()
  const server = await startServer(port, dataDir)
  const exited = once(server, 'exit')
  const registrations = Array.from({ length: 40 }, (_, n) =>
    fetch(`http://localhost:${port}/api/v1/events/nutra-expo-2027/registrations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Writer', email: `drain-${n}@drain.example`, company: 'Drain', privacy: true }),
    }),
  )

  server.kill('SIGTERM')
  const ready = await fetch(`http://localhost:${port}/readyz`)
  const alive = await fetch(`http://localhost:${port}/healthz`)
  const statuses = await Promise.all(registrations.map(async (sent) => (await sent).status))
  const [code] = await exited

  const database = new Database(join(dataDir, 'foyer.db'), { readonly: true })
  const found = database
    .prepare("select count(*) from registrations where address like '%@drain.example'")
    .pluck()
    .get()
  database.close()
  rmSync(dataDir, { recursive: true, force: true })
  expect(statuses.every((status) => status === 201)).toBe(true)
  expect(found).toBe(40)
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'not ready', reason: 'draining' }])
  expect(ready.headers.get('connection')).toBe('close')
  expect(alive.status).toBe(200)
  expect(code).toBe(0)
})

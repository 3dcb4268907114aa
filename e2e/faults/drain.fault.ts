import { expect, test } from 'vitest'
import { stopServer } from '../own-server.ts'
import { crowd, newLedger } from './ledger.ts'
import { newPlace, readiness } from './place.ts'
import { kept, verify } from './verify.ts'

test('told to stop, the server says so, finishes what is in flight and leaves with 0', async () => {
  const place = await newPlace()
  const ledger = newLedger()
  const server = await place.start()
  const { done } = crowd(ledger, place.url, { clients: 40, each: 1 })

  const stopped = stopServer(server)
  const ready = await fetch(`${place.url}/readyz`)
  const alive = await fetch(`${place.url}/healthz`)
  await done
  const code = await stopped

  expect(ledger.answers).toEqual({ 201: 40 })
  expect(await verify(ledger, place.file)).toEqual(kept)
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'not ready', reason: 'draining' }])
  expect(ready.headers.get('connection')).toBe('close')
  expect(alive.status).toBe(200)
  expect(code).toBe(0)
  expect(await readiness(place.url)).toBe('nobody')
})

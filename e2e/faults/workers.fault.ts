import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stopServer } from '../own-server.ts'
import { crowd, newLedger } from './ledger.ts'
import { newPlace } from './place.ts'
import { childrenOf } from './processes.ts'
import { kept, verify } from './verify.ts'

const token = 'a token of sixteen letters'
const numberIn = (text: string, name: string) =>
  Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1])

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (await is()) return
    await sleep(100)
  }
  throw new Error('it did not come to that within 90 s')
}

test('F67, F69: two workers count together, one that dies is replaced, all are renewed and drained under load', async () => {
  const place = await newPlace()
  const ledger = newLedger()
  const server = await place.start({ env: { WEB_CONCURRENCY: '2', METRICS_TOKEN: token } })
  const read = (headers: Record<string, string> = {}) => fetch(`${place.url}/metrics`, { headers })
  const first = childrenOf(server.pid)
  expect(first).toHaveLength(2)

  // All that both took is in one answer, whichever of them gives it.
  await crowd(ledger, place.url, { clients: 16, each: 5 }).done
  const told = await (await read()).text()
  expect(numberIn(told, 'foyer_registrations_total{outcome="taken"}')).toBe(80)
  expect(numberIn(told, 'foyer_writer_group_size_sum')).toBeGreaterThanOrEqual(80)
  expect(numberIn(told, 'foyer_outbox_messages{state="queued"}')).toBe(80)
  expect(told).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m)
  expect(told).not.toMatch(new RegExp(`${ledger.domain}|nutra-expo|@`))

  // A stranger finds no such page, and cannot make up labels.
  const stranger = { 'X-Forwarded-For': '203.0.113.9' }
  await fetch(`${place.url}/made-up-${ledger.domain}`)
  expect((await read(stranger)).status).toBe(404)
  expect((await read({ ...stranger, Authorization: 'Bearer another token' })).status).toBe(404)
  const known = await read({ ...stranger, Authorization: `Bearer ${token}` })
  expect(known.status).toBe(200)
  expect(await known.text()).not.toContain('made-up')

  process.kill(first[0] ?? 0, 'SIGKILL')
  await until(() => childrenOf(server.pid).length === 2 && !childrenOf(server.pid).includes(first[0] ?? 0))
  expect(readFileSync(place.log, 'utf8')).toContain('a worker died and is replaced')

  // Renewed in turn while people register: nobody notices.
  const before = childrenOf(server.pid)
  const { done, stop } = crowd(ledger, place.url, { clients: 4 })
  server.kill('SIGUSR2')
  await until(() => childrenOf(server.pid).length === 2 && !childrenOf(server.pid).some((pid) => before.includes(pid)))
  await stop()
  await done
  expect(Object.keys(ledger.answers)).toEqual(['201'])

  const { done: served } = crowd(ledger, place.url, { clients: 16, each: 5 })
  const code = await stopServer(server)
  await served
  expect([code, Object.keys(ledger.answers)]).toEqual([0, ['201']])
  expect(await verify(ledger, place.file)).toEqual(kept)
})

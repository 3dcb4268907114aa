import { execFileSync } from 'node:child_process'
import { afterAll, expect, test } from 'vitest'
import { crowd, newLedger, settle } from './ledger.ts'
import { newPlace, readinessOnce } from './place.ts'
import { kept, verify } from './verify.ts'

const place = await newPlace({ atEnd: afterAll })
const server = await place.start()

test("F07: at the limit of a file's size writes are refused, and taken again when the limit is gone", async () => {
  const ledger = newLedger()
  const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}`])
  await crowd(ledger, place.url, { clients: 4, each: 5 }).done

  limit('65536:unlimited')
  await crowd(ledger, place.url, { clients: 4, each: 2 }).done
  const full = await readinessOnce(place.url, 'disk')
  limit('unlimited:unlimited')
  await crowd(ledger, place.url, { clients: 4, each: 5 }).done

  expect(full).toBe('disk')
  expect(ledger.answers).toEqual({ '201': 40, '503 busy': 8 })
  expect(server.exitCode).toBe(null)
  expect(await readinessOnce(place.url, 'ok')).toBe('ok')
  expect(await verify(ledger, place.file)).toEqual(kept)
})

test('F07: out of file handles the server waits, does not fall over, and loses nothing', async () => {
  const ledger = newLedger()
  execFileSync('prlimit', ['--pid', String(server.pid), '--nofile=96:4096'])

  const { done } = crowd(ledger, place.url, { clients: 200, each: 1 })
  await done
  execFileSync('prlimit', ['--pid', String(server.pid), '--nofile=4096:4096'])

  expect(server.exitCode).toBe(null)
  expect(await readinessOnce(place.url, 'ok')).toBe('ok')
  expect(Object.keys(ledger.answers).filter((said) => !['201', '503 busy', 'gone'].includes(said))).toEqual([])
  expect(await settle(ledger, place.url)).toEqual([])
  expect(await verify(ledger, place.file)).toEqual(kept)
})

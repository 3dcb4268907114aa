import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { formatKey, newKey } from '#lib/key.ts'
import { type Guess, guesser, wrongKey } from './guesses.ts'
import { crowd, type Ledger, newLedger } from './ledger.ts'
import { megabytes, memoryOf, processorSeconds } from './processes.ts'

export const secret = 'a secret of forty characters, for a test only'
export const proxied = { FOYER_SECRET: secret, TRUST_PROXY: '127.0.0.1,::1' }

/** Several at once, each its turn. */
async function inLanes<T>(count: number, lanes: number, run: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const lane = async () => {
    while (next < count) results.push(await run(next++))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}

const tally = (guesses: readonly Guess[]) => {
  const counts: Record<string, number> = {}
  for (const { status } of guesses) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

export async function registered(url: string): Promise<{ ledger: Ledger; email: string }> {
  const ledger = newLedger()
  await crowd(ledger, url, { clients: 1, each: 1 }).done
  return { ledger, email: [...ledger.acknowledged.keys()][0] ?? '' }
}

/** T1: five hundred wrong keys from one address, over all ports in turn. */
export async function fiveHundredWrongKeys(ports: readonly number[], email: string, registrationId: string) {
  const guess = guesser()
  const key = formatKey(newKey(secret, registrationId, 1))
  const mistyped = `${key.slice(0, -1)}${key.endsWith('7') ? '8' : '7'}`
  const portOf = (n: number) => ports[n % ports.length] ?? 0
  const attacker = '203.0.113.9'

  const typos = await inLanes(60, 12, (n) => guess(portOf(n), attacker, { key: mistyped }))
  const wrong = await inLanes(500, 24, (n) => guess(portOf(n), attacker, { key: wrongKey(n) }))
  const neighbour = await guess(portOf(0), '203.0.113.77', { key })
  const both = await Promise.all(ports.map((port) => guess(port, attacker, { key, email })))
  const elsewhere = await Promise.all(ports.map((port, n) => guess(port, `198.51.100.${n}`, { key })))

  expect(typos.map(({ code }) => code)).toEqual(Array(60).fill('mistyped-key'))
  expect(tally(wrong)).toEqual({ 401: 30, 429: 470 })
  for (const { status, pointer, retryAfter } of [...wrong, neighbour])
    if (status === 429) expect([pointer, Number(retryAfter) > 0]).toEqual(['/email', true])
  expect(neighbour.status).toBe(429)
  expect(tally(both)).toEqual({ 201: ports.length })
  expect(tally(elsewhere)).toEqual({ 201: ports.length })
}

/** F72: as many guesses as the server takes, from ever new networks. @returns how many were tested */
export async function bruteForce(port: number, pids: readonly number[], seconds: number): Promise<number> {
  const guess = guesser()
  const until = performance.now() + seconds * 1000
  const networkOf = (n: number) => `10.${(n >> 8) & 255}.${n & 255}.1`
  const usage = () => pids.reduce((sum, pid) => sum + processorSeconds(pid), 0)
  const memory = () => pids.reduce((sum, pid) => sum + memoryOf(pid), 0)
  const before = { usage: usage(), memory: memory() }
  const counts: Record<string, number> = {}
  let made = 0
  const lane = async () => {
    while (performance.now() < until) {
      const n = made++
      const { status } = await guess(port, networkOf(n), { key: wrongKey(n) })
      counts[status] = (counts[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 48 }, lane))
  await sleep(100)
  const used = usage() - before.usage
  console.log(
    `F72: ${made} guesses in ${seconds} s: ${JSON.stringify(counts)}, ${((used * 1000) / made).toFixed(2)} ms of processor each, ` +
      `memory ${megabytes(before.memory)} → ${megabytes(memory())} MB`,
  )
  expect(Object.keys(counts).filter((status) => !['401', '429'].includes(status))).toEqual([])
  return counts['401'] ?? 0
}

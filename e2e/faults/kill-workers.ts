import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { crowd, newLedger, settle } from './ledger.ts'
import { newPlace } from './place.ts'
import { childrenOf } from './processes.ts'
import { kept, verify } from './verify.ts'

const clients = 32

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** Kills a worker, not always the same; the primary starts another. */
async function killWorker(primary: ChildProcess): Promise<void> {
  const before = childrenOf(primary.pid)
  const victim = before[Math.floor(Math.random() * before.length)] ?? 0
  process.kill(victim, 'SIGKILL')
  for (let tries = 0; tries < 600; tries++) {
    const now = childrenOf(primary.pid)
    if (now.length === before.length && !now.includes(victim)) return
    await sleep(100)
  }
  throw new Error('no worker came in its place within a minute')
}

/** Kills the primary; its workers leave by themselves. */
async function killPrimary(primary: ChildProcess): Promise<void> {
  const workers = childrenOf(primary.pid)
  const exited = once(primary, 'exit')
  primary.kill('SIGKILL')
  await exited
  for (let tries = 0; tries < 300 && !workers.every(isGone); tries++) await sleep(100)
  expect(workers.filter((pid) => !isGone(pid))).toEqual([])
}

/** F02: two processes write one file; by turns a worker and the primary are killed at random while a crowd registers. */
export async function workersKilledAgainAndAgain(rounds: number): Promise<void> {
  const place = await newPlace()
  const ledger = newLedger()
  const env = { WEB_CONCURRENCY: '2' }
  let primary = await place.start({ env })
  for (let round = 0; round < rounds; round++) {
    // Goes on when a connection is cut: the other worker serves. Hangs up by itself too: once a client was left without an
    // answer for minutes, probably on its way to the worker that died.
    const { stop } = crowd(ledger, place.url, { clients, patient: true, hangUpMs: 4_000 })
    await sleep(200 + 1800 * Math.random())
    if (round % 2 === 0) await killWorker(primary)
    else await killPrimary(primary)
    await stop()
    expect(await verify(ledger, place.file)).toEqual(kept)
    if (round % 2 === 1) primary = await place.start({ env })
    expect(await settle(ledger, place.url)).toEqual([])
  }

  const { acknowledged, answers } = ledger
  console.log(`killed ${rounds} times: ${acknowledged.size} acknowledged, answers ${JSON.stringify(answers)}`)
  expect(await verify(ledger, place.file)).toEqual(kept)
  // A lock that the other worker holds is waited for: nobody is told of it.
  expect(Object.keys(answers).sort()).toEqual(['201', 'gone'])
  expect(acknowledged.size).toBeGreaterThan(rounds * clients)
}

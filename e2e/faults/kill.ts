import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { stopServer } from '../own-server.ts'
import { crowd, newLedger, settle } from './ledger.ts'
import { newPlace } from './place.ts'
import { kept, verify } from './verify.ts'

const clients = 32

/** F01: a server is killed at random while a crowd registers, again and again. What was acknowledged is there. */
export async function killedAgainAndAgain(rounds: number, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const place = await newPlace()
  const ledger = newLedger()
  let server = await place.start({ env })
  for (let round = 0; round < rounds; round++) {
    const { done } = crowd(ledger, place.url, { clients })
    await sleep(200 + 2800 * Math.random())
    await stopServer(server, 'SIGKILL')
    await done
    expect(ledger.inDoubt.size).toBeLessThanOrEqual(clients)
    expect(await verify(ledger, place.file)).toEqual(kept)
    server = await place.start({ env })
    expect(await settle(ledger, place.url)).toEqual([])
  }

  const { acknowledged, answers } = ledger
  console.log(`killed ${rounds} times: ${acknowledged.size} acknowledged, answers ${JSON.stringify(answers)}`)
  expect(await verify(ledger, place.file)).toEqual(kept)
  expect(Object.keys(answers).sort()).toEqual(['201', 'gone'])
  expect(acknowledged.size).toBeGreaterThan(rounds * clients)
}

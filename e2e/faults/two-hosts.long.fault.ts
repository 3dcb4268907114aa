import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stopServer } from '../own-server.ts'
import { able } from './able.ts'
import { crowd, newLedger, settle } from './ledger.ts'
import { twoHosts } from './two-hosts.ts'
import { kept, verify } from './verify.ts'

const clients = 16

test.runIf(able('nginx'))(
  'one host is killed and the other drained behind nginx, and nothing acknowledged is lost',
  async () => {
    const { url, env, places, servers, database } = await twoHosts()
    const ledger = newLedger()
    const { stop } = crowd(ledger, url, { clients, patient: true })
    const more = async () => {
      const before = ledger.acknowledged.size
      for (let tries = 0; tries < 300 && ledger.acknowledged.size < before + 20; tries++) await sleep(50)
      return ledger.acknowledged.size - before
    }

    expect(await more()).toBeGreaterThanOrEqual(20)
    await stopServer(servers[0], 'SIGKILL')
    expect(await more()).toBeGreaterThanOrEqual(20)
    // Only those whose form was with the host that was killed noticed.
    const noticed = ledger.answers.gone ?? 0
    expect(noticed).toBeLessThanOrEqual(clients)
    await places[0].start({ env })
    const drained = stopServer(servers[1])
    expect(await more()).toBeGreaterThanOrEqual(20)
    expect(await drained).toBe(0)
    expect(await more()).toBeGreaterThanOrEqual(20)
    // A drain is noticed by nobody.
    expect(ledger.answers.gone ?? 0).toBe(noticed)
    await stop()

    expect(await settle(ledger, url)).toEqual([])
    expect(await verify(ledger, database)).toEqual(kept)
    console.log(
      `killed and drained: ${ledger.acknowledged.size} acknowledged, answers ${JSON.stringify(ledger.answers)}`,
    )
  },
)

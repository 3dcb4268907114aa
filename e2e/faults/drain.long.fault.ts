import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stopServer } from '../own-server.ts'
import { crowd, newLedger, settle } from './ledger.ts'
import { newPlace } from './place.ts'
import { kept, verify } from './verify.ts'

test.each([1, 2])(
  'F67: stopped ten times under load with %i workers, every accepted request gets its whole answer',
  async (workers) => {
    const place = await newPlace()
    const ledger = newLedger()
    for (let round = 0; round < 10; round++) {
      const env = { WEB_CONCURRENCY: String(workers) }
      const server = await place.start({ env })
      const { done, stop } = crowd(ledger, place.url, { clients: 32 })
      await sleep(300 + 700 * Math.random())
      const stopped = stopServer(server)
      // People keep coming for a while; who comes to a closed door was never let in.
      await sleep(500)
      await stop()
      await done
      expect(await stopped).toBe(0)
      expect(Object.keys(ledger.answers)).toEqual(['201'])
    }
    const server = await place.start()
    expect(await settle(ledger, place.url)).toEqual([])
    await stopServer(server)
    expect(await verify(ledger, place.file)).toEqual(kept)
    console.log(`${workers} workers: ${ledger.acknowledged.size} acknowledged over ten stops`)
  },
  600_000,
)

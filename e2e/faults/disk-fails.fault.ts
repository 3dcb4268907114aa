import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { able } from './able.ts'
import { crowd, newLedger, settle } from './ledger.ts'
import { newPlace, readinessOnce } from './place.ts'
import { injecting } from './trace.ts'
import { kept, verify } from './verify.ts'

const place = await newPlace({ atEnd: afterAll })
const server = await place.start()

test.runIf(able('strace'))(
  'F04: a write that is refused is said to be one, and the same process goes on once it is taken',
  async () => {
    const ledger = newLedger()

    const { stop } = await injecting(server, 'pwrite64:error=ENOSPC')
    const refused = crowd(ledger, place.url, { clients: 8, each: 2 })
    await refused.done
    const full = await readinessOnce(place.url, 'disk')
    await stop()
    await crowd(ledger, place.url, { clients: 8, each: 2, patient: true }).done

    expect(full).toBe('disk')
    expect(ledger.answers).toEqual({ '503 busy': 16, 201: 16 })
    expect(ledger.withoutRetryAfter).toBe(0)
    expect(server.exitCode).toBe(null)
    expect(await verify(ledger, place.file)).toEqual(kept)
  },
)

// The last one: it ends the server.
test.runIf(able('strace'))(
  'F04: a flush that fails is an unknown outcome; the process leaves with 1, and the next one knows',
  async () => {
    const ledger = newLedger()
    await crowd(ledger, place.url, { clients: 8, each: 5 }).done
    const before = ledger.acknowledged.size

    const exited = once(server, 'exit')
    const { stop } = await injecting(server, 'fsync,fdatasync:error=EIO')
    const { done } = crowd(ledger, place.url, { clients: 8 })
    const [code] = await exited
    await done
    await stop()

    const log = readFileSync(place.log, 'utf8')
    expect(code).toBe(1)
    expect(log).toContain('"fault":"SQLITE_IOERR_FSYNC"')
    expect(log).toContain('"reason":"untrusted"')
    expect(ledger.acknowledged.size).toBe(before)
    // Whose commit met the fault is told that it is unknown, which may be nobody here; the others are busy.
    const { '503 unknown-outcome': unknown = 0, '503 busy': busy = 0 } = ledger.answers
    expect(unknown + busy).toBeGreaterThan(0)
    expect(
      Object.keys(ledger.answers).filter((said) => !['201', '503 unknown-outcome', '503 busy', 'gone'].includes(said)),
    ).toEqual([])
    expect(ledger.withoutRetryAfter).toBe(0)
    expect(await verify(ledger, place.file)).toEqual(kept)

    await place.start()
    expect(await settle(ledger, place.url)).toEqual([])
    expect(await verify(ledger, place.file)).toEqual(kept)
  },
)

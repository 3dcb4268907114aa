import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Store, Writes } from '#lib/ports.ts'
import { startHousekeeping } from './housekeeping.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store that only counts sweeps, and fails as often as asked. */
function counting(failures: number) {
  const swept: Date[] = []
  const sweep = async (at: Date) => {
    swept.push(at)
    if (swept.length <= failures) throw new Error('busy')
  }
  return {
    swept,
    store: {
      eventIds: async () => [] as string[],
      transaction: (fn: (tx: Writes) => Promise<unknown>) => fn({ sweep } as unknown as Writes),
    } as Store,
  }
}

test('sweeps soon after the start, then hourly, also after a failure, until it is stopped', async () => {
  const { swept, store } = counting(1)
  const stop = startHousekeeping({ store, catalogueOf: async () => defaultCatalogue, now: () => new Date() })

  await vi.advanceTimersByTimeAsync(60_000)
  expect(swept).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2 * 60 * 60 * 1000)
  expect(swept).toHaveLength(3)

  stop()
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000)
  expect(swept).toHaveLength(3)
})

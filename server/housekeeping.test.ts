import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Store, Writes } from '#lib/ports.ts'
import { startHousekeeping } from './housekeeping.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store that only counts sweeps and looks at places, and fails as often as asked. */
function counting(failures: number) {
  const swept: Date[] = []
  const looked: Date[] = []
  const sweep = async (at: Date) => {
    swept.push(at)
    if (swept.length <= failures) throw new Error('busy')
  }
  return {
    swept,
    looked,
    store: {
      eventIds: async () => [] as string[],
      unsettled: async (at: Date) => {
        if (looked.push(at) <= failures) throw new Error('busy')
        return [] as { eventId: string; about: string; overdue: boolean }[]
      },
      transaction: (fn: (tx: Writes) => Promise<unknown>) => fn({ sweep } as unknown as Writes),
    } as Store,
  }
}

const keeping = (store: Store) => ({
  store,
  catalogueOf: async () => defaultCatalogue,
  now: () => new Date(),
  secret: '',
  wakeOutbox: () => {},
})

test('sweeps soon after the start, then hourly, also after a failure, until it is stopped', async () => {
  const { swept, store } = counting(1)
  const stop = startHousekeeping(keeping(store))

  await vi.advanceTimersByTimeAsync(60_000)
  expect(swept).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2 * 60 * 60 * 1000)
  expect(swept).toHaveLength(3)

  stop()
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000)
  expect(swept).toHaveLength(3)
})

test('looks each minute for places to pass on, also after a failure, until it is stopped', async () => {
  const { looked, store } = counting(1)
  const stop = startHousekeeping(keeping(store))

  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(looked).toHaveLength(3)

  stop()
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(looked).toHaveLength(3)
})

test('each event is swept by its own catalogue', async () => {
  const swept: ReadonlyMap<string, readonly string[]>[] = []
  const sweep = async (_: Date, sensitive: ReadonlyMap<string, readonly string[]>) => void swept.push(sensitive)
  const store = {
    eventIds: async () => ['first', 'second'],
    event: async (id: string) => ({ id, catalogueVersion: 1 }),
    transaction: (fn: (tx: Writes) => Promise<unknown>) => fn({ sweep } as unknown as Writes),
  } as unknown as Store
  const open = defaultCatalogue.points.map(({ sensitive: _, ...point }) => point)
  const catalogueOf = async ({ id }: { id: string }) =>
    id === 'first' ? defaultCatalogue : { ...defaultCatalogue, points: open }
  const stop = startHousekeeping({ store, catalogueOf, now: () => new Date(), secret: '', wakeOutbox: () => {} })

  await vi.advanceTimersByTimeAsync(60_000)
  stop()

  expect([...(swept[0] ?? [])]).toEqual([
    ['first', ['accessNeeds']],
    ['second', []],
  ])
})

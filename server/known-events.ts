import { portal } from './portal.ts'

const freshMs = 1000

/** The ids of all events, read at most once a second; what was known before when the database does not answer. */
export function knownEventIds(): () => Promise<ReadonlySet<string>> {
  let known: Promise<ReadonlySet<string>> = Promise.resolve(new Set())
  let readAt = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - readAt < freshMs) return known
    readAt = performance.now()
    const before = known
    known = read().catch(() => before)
    return known
  }
}

const read = async () => new Set(await (await portal()).store.eventIds())

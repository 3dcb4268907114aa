import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#db/client.ts'
import { fold, isAnyWaiting } from '#db/tallies/fold.ts'
import { log } from './guard/log.ts'
import { once } from './once.ts'

const times = {
  /** Between two looks: what happens to one person within it is counted in one go. */
  lookMs: 1000,
  /** At least so long between two batches, and twice as long as one took: registrations come first. */
  restMs: 5,
  restTimes: 2,
}

type Folding = { database: Database; now: () => Date }

/**
 * Takes what happened into the tallies, in small batches, for as long as anybody waits. Figures are right with and
 * without it; they cost more to read the longer the tail is.
 *
 * @returns stops it, and waits for the batch under way
 */
export function startTallying({ database, now }: Folding): () => Promise<void> {
  let stopped = false
  let passing: Promise<void> | undefined

  async function pass(): Promise<void> {
    while (!stopped && (await isAnyWaiting(database.read, now()))) {
      const startedAt = performance.now()
      // Nothing was left for this process: another one counts just now.
      if (stopped || (await fold(database, now())) === 0) return
      const tookMs = performance.now() - startedAt
      await sleep(Math.max(times.restMs, tookMs * times.restTimes), undefined, { ref: false })
    }
  }

  const timer = setInterval(() => {
    // What fails is made up for by the next time: nothing has left the tail.
    passing ??= pass()
      .catch((error) => log.warn({ reason: (error as Error).name }, 'counting failed'))
      .finally(() => {
        passing = undefined
      })
  }, times.lookMs)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await passing
  }
}

const running = (): { stop?: () => Promise<void> } => once('tallying', () => ({}))

/** One a process, whichever module world asks. */
export function keepTallies(from: Folding): void {
  const kept = running()
  kept.stop ??= startTallying(from)
}

/** Before the database is closed. */
export const stopTallies = async (): Promise<void> => running().stop?.()

import { passOn } from '#lib/places/pass-on.ts'
import type { Portal } from '#lib/ports.ts'
import { log } from './guard/log.ts'
import { once } from './once.ts'

type Keeping = Pick<Portal, 'store' | 'catalogueOf' | 'now' | 'secret' | 'wakeOutbox'>

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs

/**
 * Forgets what is past, soon after the start and then hourly: what was promised to be deleted is deleted without anybody
 * asking. Each minute it passes on the places that nobody took in time.
 */
export function startHousekeeping(from: Keeping): () => void {
  // What fails is made up for by the next time.
  const attempt = (what: string, run: () => Promise<void>) => () =>
    void run().catch((error) => log.warn({ reason: (error as Error).name }, `${what} failed`))
  const sweep = attempt('sweeping', () => sweepOnce(from))
  const timers = [
    setTimeout(sweep, minuteMs),
    setInterval(sweep, hourMs),
    setInterval(
      attempt('passing places on', () => passOn(from)),
      minuteMs,
    ),
  ]
  for (const timer of timers) timer.unref()
  return () => timers.forEach(clearTimeout)
}

/** One a process, whichever module world asks. */
export const keepHouse = (from: Keeping) => once('housekeeping', () => startHousekeeping(from))

async function sweepOnce({ store, catalogueOf, now }: Keeping): Promise<void> {
  const events = await Promise.all((await store.eventIds()).map((id) => store.event(id)))
  const sensitive = await Promise.all(
    events
      .filter((event) => event !== null)
      .map(async (event): Promise<[string, string[]]> => {
        const { points } = await catalogueOf(event)
        return [event.id, points.filter((point) => point.sensitive).map(({ id }) => id)]
      }),
  )
  await store.transaction((tx) => tx.sweep(now(), new Map(sensitive)))
}

import type { Portal } from '#lib/ports.ts'
import { log } from './guard/log.ts'
import { once } from './once.ts'

type Keeping = Pick<Portal, 'store' | 'catalogueOf' | 'now'>

const hourMs = 60 * 60 * 1000

/** Forgets what is past, soon after the start and then hourly: what was promised to be deleted is deleted without anybody asking. */
export function startHousekeeping(
  { store, catalogueOf, now }: Keeping,
  { firstMs = 60_000, everyMs = hourMs } = {},
): () => void {
  const sweep = () => {
    // A sweep that fails is made up for by the next.
    sweepOnce({ store, catalogueOf, now }).catch((error) =>
      log.warn({ reason: (error as Error).name }, 'sweeping failed'),
    )
  }
  const first = setTimeout(sweep, firstMs).unref()
  const later = setInterval(sweep, everyMs).unref()
  return () => {
    clearTimeout(first)
    clearInterval(later)
  }
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

import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Portal } from '#lib/ports.ts'
import { log } from './guard/log.ts'
import { once } from './once.ts'

/** Data points kept for the event only. */
const sensitive = defaultCatalogue.points.filter((point) => point.sensitive).map(({ id }) => id)

const hourMs = 60 * 60 * 1000

/** Forgets what is past, soon after the start and then hourly: what was promised to be deleted is deleted without anybody asking. */
export function startHousekeeping(
  { store, now }: Pick<Portal, 'store' | 'now'>,
  { firstMs = 60_000, everyMs = hourMs } = {},
): () => void {
  const sweep = () => {
    const at = now()
    // A sweep that fails is made up for by the next.
    store
      .transaction((tx) => tx.sweep(at, sensitive))
      .catch((error) => log.warn({ reason: (error as Error).name }, 'sweeping failed'))
  }
  const first = setTimeout(sweep, firstMs).unref()
  const later = setInterval(sweep, everyMs).unref()
  return () => {
    clearTimeout(first)
    clearInterval(later)
  }
}

/** One a process, whichever module world asks. */
export const keepHouse = (from: Pick<Portal, 'store' | 'now'>) => once('housekeeping', () => startHousekeeping(from))

import { once } from '../once.ts'
import type { Worker } from './worker.ts'

/** The outbox worker of this process, for whichever module world asks. */
const running = () => once<{ worker: Worker | null }>('outbox', () => ({ worker: null }))

/** @returns the worker that runs, started now when none did */
export function runOnce(start: () => Worker): Worker {
  const held = running()
  held.worker ??= start()
  return held.worker
}

/** Takes no more mail and waits for what is under way. */
export const stopOutbox = async (): Promise<void> => running().worker?.stop()

import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from './once.ts'

type Chosen = { status?: number; unavailable?: boolean }

const current = once('status', () => new AsyncLocalStorage<Chosen>())

/**
 * Lets a page choose its status: it draws its own text and says 404.
 *
 * Next's `notFound()` would send a page that is blank without JavaScript. Call it before anything is streamed.
 */
export const answerWith = (status: number): void => {
  const chosen = current.getStore()
  if (chosen) chosen.status = status
}

/** The database did not answer: should this request fail, it says that it is worth coming back, not that something broke. */
export const noteUnavailable = (): void => {
  const chosen = current.getStore()
  if (chosen) chosen.unavailable = true
}

/** Runs a request; pages under it may choose their status, which is read from `chosen` when the answer goes out. */
export const withStatus = <T>(chosen: Chosen, run: () => T): T => current.run(chosen, run)

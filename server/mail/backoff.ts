const firstMs = 5000
const mostMs = 60 * 60 * 1000

/** A mail that was put off so often is given up: with these waits that is after about three days. */
export const mostRefusals = 100

/**
 * How long to wait before the next try: twice as long each time, up to an hour.
 *
 * A random part, up to half, keeps mails that failed together from coming back together.
 *
 * @param tries so far, from 1
 * @param chance from 0 to 1
 */
export function backoffMs(tries: number, chance = Math.random()): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(tries - 1, 20))
  return Math.round(full * (1 - chance / 2))
}

const firstMs = 5000
const mostMs = 15 * 60 * 1000

/**
 * How long to wait before the next try: twice as long each time, up to a quarter of an hour.
 *
 * A random part, up to half, keeps mails that failed together from coming back together.
 *
 * @param attempts tries so far, from 1
 * @param chance from 0 to 1
 */
export function backoffMs(attempts: number, chance = Math.random()): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(attempts - 1, 20))
  return Math.round(full * (1 - chance / 2))
}

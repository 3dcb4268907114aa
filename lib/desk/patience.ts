import type { AttemptRow } from '#lib/ports/attempts.ts'

const freeTries = 3
const longestMs = 5 * 60 * 1000
const forgetMs = 60 * 60 * 1000

const delayMs = (failures: number) =>
  failures < freeTries ? 0 : Math.min(longestMs, 1000 * 2 ** (failures - freeTries))

/** How long to wait before the next try is looked at, in milliseconds; 0 when it may come now. */
export const waitMs = (row: AttemptRow | undefined, now: Date): number =>
  row ? Math.max(0, row.lastAt.getTime() + delayMs(row.failures) - now.getTime()) : 0

/** One more wrong try: the first three are free, then the wait doubles from one second to five minutes. */
export const failed = (row: AttemptRow, now: Date): AttemptRow => ({
  ...row,
  failures: row.failures + 1,
  lastAt: now,
  expiresAt: new Date(now.getTime() + longestMs + forgetMs),
})

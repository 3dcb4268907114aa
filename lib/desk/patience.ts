type Tries = { failures: number; openAt: number }

/** Whose tries are counted, and how long each must wait. Of bounded size: the oldest is forgotten first. */
export type Patience = Map<string, Tries>

const freeTries = 3
const longestMs = 5 * 60 * 1000
const forgetMs = 60 * 60 * 1000
const most = 10_000

/** How long to wait before the next try is looked at, in milliseconds; 0 when it may come now. */
export const waitMs = (patience: Patience, who: string, now: Date): number =>
  Math.max(0, (patience.get(who)?.openAt ?? 0) - now.getTime())

/** Counts a wrong try: the first three are free, then the wait doubles from one second to five minutes. */
export function countFailure(patience: Patience, who: string, now: Date): void {
  const before = patience.get(who)
  const failures = before && now.getTime() - before.openAt < forgetMs ? before.failures + 1 : 1
  const wait = failures < freeTries ? 0 : Math.min(longestMs, 1000 * 2 ** (failures - freeTries))
  patience.delete(who)
  patience.set(who, { failures, openAt: now.getTime() + wait })
  if (patience.size > most) for (const oldest of patience.keys()) return void patience.delete(oldest)
}

import { type DayRow, runningTotals } from '#lib/desk/figures.ts'
import { daysBetween } from '#lib/time/days.ts'

/** How many had registered with so many days to go. */
export type Countdown = readonly { daysBefore: number; inAll: number }[]

/** Running totals by days before opening, the earliest first; what comes after the opening day is left out. */
export function countdown(days: readonly DayRow[], startsOn: string): Countdown {
  const totals = runningTotals(days)
  return days
    .map(({ on }, at) => ({ daysBefore: daysBetween(on, startsOn), inAll: totals[at] ?? 0 }))
    .filter(({ daysBefore }) => daysBefore >= 0)
}

/** The total with so many days to go: that of the nearest earlier day, 0 before the first. */
export const totalAt = (line: Countdown, daysBefore: number): number =>
  line.findLast((point) => point.daysBefore >= daysBefore)?.inAll ?? 0

import { wallClock } from '#lib/time/zoned.ts'

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export const dayIn = (at: Date, timeZone: string): string => wallClock(at, timeZone).slice(0, 10)

const dayMs = 86_400_000

/** Every day from `first` to `last`, both included; empty when `last` is earlier. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += dayMs)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** How many days lie between two days; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

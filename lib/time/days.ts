import { wallClock } from '#lib/time/zoned.ts'

const minuteMs = 60_000
let asked = { minute: Number.NaN, timeZone: '', day: '' }

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(at: Date, timeZone: string): string {
  // Days begin on a whole minute everywhere, and a hall that registers at once asks for the same one each time.
  const minute = Math.floor(at.getTime() / minuteMs)
  if (minute !== asked.minute || timeZone !== asked.timeZone)
    asked = { minute, timeZone, day: wallClock(at, timeZone).slice(0, 10) }
  return asked.day
}

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

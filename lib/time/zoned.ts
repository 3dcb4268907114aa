const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Making a format costs more than using it a thousand times.
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  formats.set(timeZone, format)
  return format
}

/** What the clocks of a zone show: `2027-05-18 10:00:00`. */
export const wallClock = (at: Date, timeZone: string): string => formatOf(timeZone).format(at)

/** How far the clocks of a zone are ahead of UTC at an instant, in ms. */
function aheadMs(at: Date, timeZone: string): number {
  const seconds = Math.floor(at.getTime() / 1000) * 1000
  return Date.parse(`${wallClock(at, timeZone).replace(' ', 'T')}Z`) - seconds
}

/**
 * The instant a clock on the wall shows `2027-05-18` `10:00` in a zone. An hour that is skipped in spring counts as the
 * one after it, of an hour that comes twice in autumn the first.
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const offsets = [-86_400_000, 86_400_000].map((aside) => aheadMs(new Date(wall + aside), timeZone))
  const shown = offsets
    .map((ahead) => new Date(wall - ahead))
    .find((at) => at.getTime() + aheadMs(at, timeZone) === wall)
  return shown ?? new Date(wall - (offsets[0] ?? 0))
}

/** `2027-05-18T10:00:00+08:00` */
export function isoIn(at: Date, timeZone: string): string {
  const ahead = aheadMs(at, timeZone) / 60_000
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  const offset = `${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`
  return `${wallClock(at, timeZone).replace(' ', 'T')}${offset}`
}

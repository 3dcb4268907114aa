import type { EventContent } from '#lib/event.ts'
import type { Locale } from '#lib/text.ts'

const weekday = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: locale === 'en' ? 'long' : 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/**
 * The usual hours, and the days that differ.
 *
 * @returns e.g. `09:00–17:00, Thursday to 15:00`; '' when no hours are known
 */
export function openingHours(hours: EventContent['hours'], locale: Locale): string {
  const usual = hours[0]
  if (!usual) return ''
  const others = hours.flatMap(({ on, opens, closes }) => {
    if (opens === usual.opens && closes === usual.closes) return []
    const span = opens === usual.opens ? `${locale === 'en' ? 'to' : '至'} ${closes}` : `${opens}–${closes}`
    return [`${weekday(on, locale)}${locale === 'en' || opens !== usual.opens ? ' ' : ''}${span}`]
  })
  return [`${usual.opens}–${usual.closes}`, ...others].join(locale === 'en' ? ', ' : '，')
}

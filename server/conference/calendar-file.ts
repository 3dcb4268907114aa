import type { CalendarIn } from '#lib/conference/calendar.ts'
import type { Portal } from '#lib/ports.ts'
import { localeOf } from '#server/http/locale.ts'

/** How a calendar is written for a request: in the language of its page. */
export const calendarIn = (request: Request, { now, publicUrl }: Pick<Portal, 'now' | 'publicUrl'>): CalendarIn => ({
  locale: localeOf(request),
  now: now(),
  publicUrl,
})

/**
 * A calendar as a file.
 *
 * @param name ASCII, without the ending
 */
export const calendarFile = (text: string, name: string, cache: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}.ics"`,
      'Cache-Control': cache,
      Vary: 'Accept-Language',
    },
  })

/** The programme is the same for everybody, and may be a little old. */
export const forEverybody = 'public, max-age=15'

export const forMeOnly = 'private, no-store'

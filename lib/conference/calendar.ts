import { generateIcsCalendar, type IcsEvent } from 'ts-ics'
import { endOf, startOf } from '#lib/places/talk.ts'
import type { EventRow, TalkRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'

/** What a calendar needs beside the event: the language, the moment, and where this portal stands. */
export type CalendarIn = { locale: Locale; now: Date; publicUrl: string }

/** The same for one talk each time, so that a calendar that has it already changes it and adds nothing. */
const uidOf = (event: EventRow, part: string, { publicUrl }: CalendarIn): string =>
  `${event.id}-${part}@${new URL(publicUrl).hostname.replace(/[[\]]/g, '')}`

const joined = (parts: readonly (string | undefined)[], locale: Locale): string =>
  parts.filter(Boolean).join(locale === 'en' ? ', ' : '，')

/** Talks as a calendar, times in UTC: every calendar shows them in its own zone. RFC 5545. */
export const talkCalendar = (event: EventRow, talks: readonly TalkRow[], said: CalendarIn): string =>
  calendar(
    event.content.shortName[said.locale],
    talks.map((talk) => talkEvent(event, talk, said)),
  )

function talkEvent(event: EventRow, talk: TalkRow, said: CalendarIn): IcsEvent {
  const { locale, now, publicUrl } = said
  const hall = event.content.halls.find(({ id }) => id === talk.place)
  return {
    uid: uidOf(event, talk.id, said),
    stamp: { date: now },
    start: { date: startOf(event, talk) },
    end: { date: endOf(event, talk) },
    summary: talk.title[locale],
    description: `${talk.speaker[locale]}\n${event.content.name[locale]}`,
    location: joined([hall?.name[locale], event.content.venue.name[locale]], locale),
    url: `${publicUrl}/${locale}/${event.id}`,
  }
}

/** The event itself: whole days, with the hours in words. */
export function eventCalendar(event: EventRow, said: CalendarIn): string {
  const { locale, now, publicUrl } = said
  const { content } = event
  const dayMs = 86_400_000
  // The end of whole days is the day after: RFC 5545 §3.6.1.
  const end = new Date(Date.parse(event.endsOn) + dayMs)
  return calendar(content.shortName[locale], [
    {
      uid: uidOf(event, 'event', said),
      stamp: { date: now },
      start: { date: new Date(event.startsOn), type: 'DATE' },
      end: { date: end, type: 'DATE' },
      summary: content.name[locale],
      description: content.hours.map(({ on, opens, closes }) => `${on} ${opens}–${closes}`).join('\n'),
      location: joined([content.venue.name[locale], content.venue.address[locale]], locale),
      url: `${publicUrl}/${locale}/${event.id}`,
    },
  ])
}

const calendar = (name: string, events: IcsEvent[]): string =>
  folded(generateIcsCalendar({ version: '2.0', prodId: '-//Foyer//Foyer//EN', method: 'PUBLISH', name, events }))

/** Lines of at most 75 bytes, never cut inside a character: RFC 5545 §3.1. The library counts letters. */
function folded(text: string): string {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  return lines.map(foldedLine).join('\r\n')
}

function foldedLine(line: string): string {
  let out = ''
  let bytes = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (bytes + size > 75) {
      out += '\r\n '
      bytes = 1
    }
    out += letter
    bytes += size
  }
  return out
}

import type { EventContent } from '#lib/event.ts'
import type { LibraryDocument } from '#lib/library.ts'
import type { TalkRow } from '#lib/ports.ts'
import type { Locale, Text } from '#lib/text.ts'
import { longMoment } from '#lib/time/long-date.ts'
import { openingHours } from '#lib/time/opening-hours.ts'
import type { Block, Row } from './letter.ts'
import { say, wordsOf } from './words.ts'

/** What a mail is about. Names stand here only as far as they may be printed. */
export type About = {
  locale: Locale
  event: EventContent
  timeZone: string
  /** Public address of the event's landing in this language. */
  landing: string
  /** '' when it must not be printed. */
  name: string
  number: string
  /** As people see it, e.g. `7K3M-9QXT-4CBR`; '' when this mail carries none. */
  key: string
  /** The emailed link; '' when this mail carries none. */
  link: string
  linkExpiresAt: Date | null
  proved: boolean
  cancelled: boolean
  /** The document of the library the mail is about. */
  document: LibraryDocument | undefined
  /** What was typed in a browser; the name as far as it may be printed. */
  typed: { entry: string; name: string; at: Date } | null
  /** The place this mail offers: in a talk, or in a whole service. */
  offer: { title: Text; talk: TalkRow | null; until: Date } | null
}

/** What one template says; the frame adds the rest. */
type Draft = { subject: string; preheader: string; title: string; blocks: readonly (Block | null)[] }

export type Template = (about: About) => Draft

/** Fields most sentences use. */
export const fields = (about: About) => ({
  name: about.name,
  event: about.event.shortName[about.locale],
  number: about.number,
})

export const paragraph = (text: string, tone?: 'quiet'): Block | null =>
  text ? { kind: 'paragraph', text, tone } : null

export const button = (label: string, about: About): Block | null =>
  about.link ? { kind: 'button', label, url: about.link } : null

export const keyBlock = (about: About): Block | null =>
  about.key ? { kind: 'key', label: wordsOf(about.locale).key.label, key: about.key } : null

/** When and where, and what to say at the desk. */
export function practical(about: About): Block {
  const { locale, event } = about
  const words = wordsOf(locale)
  const venue = [event.venue.name[locale], event.venue.entrance[locale]]
    .filter(Boolean)
    .join(locale === 'en' ? ', ' : '')
  const desk = [
    say(words.rows.entry, { entry: about.typed?.entry.replace(/^(\d{3})(\d{3})$/, '$1 $2') ?? '' }),
    say(words.rows.number, { number: about.number }),
  ]
  const rows: Row[] = [
    { label: words.rows.when, lines: [event.datesText[locale], openingHours(event.hours, locale)] },
    { label: words.rows.where, lines: [venue, event.venue.howToGet[locale]] },
    { label: words.rows.desk, lines: desk },
  ]
  return {
    kind: 'rows',
    rows: rows
      .map(({ label, lines }) => ({ label, lines: lines.filter(Boolean) }))
      .filter(({ lines }) => lines.length > 0),
  }
}

/** A moment in the event's zone, with the zone named. */
export const moment = (at: Date, { locale, timeZone }: About): string => longMoment(at, locale, timeZone)

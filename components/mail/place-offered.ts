import { weekdayDate } from '#lib/time/long-date.ts'
import { button, fields, moment, paragraph, type Template } from './about.ts'
import { say, wordsOf } from './words.ts'

/** A place for whoever waited longest: what it is in, and until when it is kept. */
export const placeOffered: Template = (about) => {
  const { locale, event, offer } = about
  const w = wordsOf(locale)['place-offered']
  const title = offer?.title[locale] ?? ''
  const values = { ...fields(about), title }
  const talk = offer?.talk
  const hall = event.halls.find(({ id }) => id === talk?.place)
  const rows = [
    { label: talk ? w.talk : w.service, lines: [title, talk?.speaker[locale] ?? ''] },
    { label: w.when, lines: talk ? [`${weekdayDate(talk.on, locale)} ${talk.starts}–${talk.ends}`] : [] },
    { label: w.where, lines: [hall?.name[locale] ?? ''] },
    { label: w.until, lines: offer ? [moment(offer.until, about)] : [] },
  ]
  return {
    subject: say(w.subject, values),
    preheader: w.preheader,
    title: say(w.title, values),
    blocks: [
      paragraph(w.lead),
      {
        kind: 'rows',
        rows: rows.map((row) => ({ ...row, lines: row.lines.filter(Boolean) })).filter(({ lines }) => lines.length > 0),
      },
      button(w.open, about),
      paragraph(w.after, 'quiet'),
    ],
  }
}

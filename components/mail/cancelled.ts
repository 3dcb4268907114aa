import { fields, paragraph, type Template } from './about.ts'
import { join, say, wordsOf } from './words.ts'

/** Confirms that somebody cannot come. */
export const cancelled: Template = (about) => {
  const words = wordsOf(about.locale)
  const w = words.cancelled
  const values = fields(about)
  return {
    subject: say(w.subject, values),
    preheader: w.preheader,
    title: w.title,
    blocks: [
      paragraph(join(about.locale, w.lead, w.nothing)),
      paragraph(w.back),
      { kind: 'link', label: w.again, url: about.landing },
      paragraph(say(words.rows.number, values), 'quiet'),
    ],
  }
}

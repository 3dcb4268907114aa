import { button, fields, paragraph, type Template } from './about.ts'
import { say, wordsOf } from './words.ts'

/** To the new address, which nobody has proved: no name, no key. */
export const addressChange: Template = (about) => {
  const w = wordsOf(about.locale)['address-change']
  const values = fields(about)
  return {
    subject: say(w.subject, values),
    preheader: w.preheader,
    title: w.title,
    blocks: [
      paragraph(say(w.lead, values)),
      button(w.confirm, about),
      paragraph(w.until),
      paragraph(w.notYou, 'quiet'),
    ],
  }
}

import { button, fields, keyBlock, paragraph, type Template } from './about.ts'
import { join, say, wordsOf } from './words.ts'

export const lostKey: Template = (about) => {
  const words = wordsOf(about.locale)
  const w = words['lost-key']
  const values = fields(about)
  return {
    subject: say(w.subject, values),
    preheader: w.preheader,
    title: say(w.title, values),
    blocks: [
      paragraph(join(about.locale, w.lead, about.cancelled ? w.cancelled : '')),
      button(words.open, about),
      keyBlock(about),
      paragraph(w.how),
      paragraph(w.notYou, 'quiet'),
    ],
  }
}

import { button, fields, paragraph, type Template } from './about.ts'
import { say, wordsOf } from './words.ts'

/** A fresh proof before data is taken along or erased. */
export const leave: Template = (about) => {
  const w = wordsOf(about.locale).leave
  return {
    subject: say(w.subject, fields(about)),
    preheader: w.preheader,
    title: w.title,
    blocks: [paragraph(w.lead), button(w.open, about), paragraph(w.until), paragraph(w.notYou, 'quiet')],
  }
}

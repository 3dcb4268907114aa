import { button, fields, keyBlock, paragraph, practical, type Template } from './about.ts'
import { join, say, wordsOf } from './words.ts'

/** Key, link and pass: everything needed to get in. Sent again when asked for, then without what only a first mail says. */
export const welcome: Template = (about) => {
  const words = wordsOf(about.locale)
  const w = words.welcome
  const values = fields(about)
  return {
    subject: say(w.subject, values),
    preheader: w.preheader,
    title: say(about.proved ? w.titleAgain : w.title, values),
    blocks: [
      paragraph(join(about.locale, w.lead, about.proved ? '' : w.proves)),
      button(words.open, about),
      keyBlock(about),
      paragraph(words.key.how),
      { kind: 'pass', alt: say([words.pass.alt, words.pass.altPlain], values), caption: words.pass.caption },
      practical(about),
      about.proved ? null : paragraph(w.notYou, 'quiet'),
    ],
  }
}

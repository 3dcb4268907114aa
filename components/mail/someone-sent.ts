import { button, fields, keyBlock, moment, paragraph, type Template } from './about.ts'
import type { Row } from './letter.ts'
import { join, say, wordsOf } from './words.ts'

/** To somebody who is registered, when the form was sent again with their address: theirs first, then what was typed. */
export const someoneSent: Template = (about) => {
  const words = wordsOf(about.locale)
  const w = words['someone-sent']
  const values = fields(about)
  // A stranger's words reach this address: the name at most. The rest waits on the visit page.
  const rows: Row[] = about.typed
    ? [
        { label: w.name, lines: [about.typed.name].filter(Boolean) },
        { label: w.at, lines: [moment(about.typed.at, about)] },
      ].filter(({ lines }) => lines.length > 0)
    : []
  return {
    subject: say(w.subject, values),
    preheader: w.preheader,
    title: say(w.title, values),
    blocks: [
      paragraph(join(about.locale, w.lead, about.cancelled ? w.cancelled : '')),
      button(words.open, about),
      keyBlock(about),
      { kind: 'heading', text: w.heading },
      rows.length > 0 ? { kind: 'rows', rows } : null,
      paragraph(join(about.locale, w.keep, w.drop)),
    ],
  }
}

import { fields, paragraph, type Template } from './about.ts'
import { say, wordsOf } from './words.ts'

/** To the old address, once the new one is proved: no name, no key, no way in, and not where the mails go now. */
export const addressChanged: Template = (about) => {
  const words = wordsOf(about.locale)
  const w = words['address-changed']
  const values = { ...fields(about), contact: about.event.contact.email }
  return {
    subject: say(w.subject, values),
    preheader: w.preheader,
    title: w.title,
    blocks: [
      paragraph(say(w.lead, values)),
      paragraph(say(w.notYou, values)),
      paragraph(say(words.rows.number, values), 'quiet'),
    ],
  }
}

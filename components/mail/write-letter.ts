import type { Template as TemplateName } from '#lib/ports.ts'
import { type About, fields, type Template } from './about.ts'
import { addressChange } from './address-change.ts'
import { addressChanged } from './address-changed.ts'
import { cancelled } from './cancelled.ts'
import { leave } from './leave.ts'
import type { Letter } from './letter.ts'
import { lostKey } from './lost-key.ts'
import { placeOffered } from './place-offered.ts'
import { someoneSent } from './someone-sent.ts'
import { welcome } from './welcome.ts'
import { whitepaper } from './whitepaper.ts'
import { say, wordsOf } from './words.ts'

const templates: Readonly<Record<TemplateName, Template>> = {
  welcome,
  'someone-sent': someoneSent,
  'lost-key': lostKey,
  cancelled,
  whitepaper,
  'address-change': addressChange,
  'address-changed': addressChanged,
  leave,
  'place-offered': placeOffered,
}

/** One mail, in the words of its language, with the frame all mails share. */
export function writeLetter(template: TemplateName, about: About): Letter {
  const { locale, event } = about
  const { frame } = wordsOf(locale)
  const draft = templates[template](about)
  const why = template === 'address-change' || !about.proved ? frame.whyTyped : frame.why
  return {
    locale,
    subject: draft.subject,
    preheader: draft.preheader,
    title: draft.title,
    blocks: draft.blocks.filter((block) => block !== null),
    event: {
      name: event.shortName[locale],
      place: [event.datesText[locale], event.venue.name[locale]].filter(Boolean).join(' · '),
    },
    foot: {
      why: say(why, fields(about)),
      privacy: { label: frame.privacy, url: `${about.landing}/privacy` },
      organiser: [event.organiser[locale], event.contact.email].filter(Boolean).join(' · '),
    },
  }
}

import type { About } from '#components/mail/about.ts'
import type { MessageFacts } from '#db/store/message-facts.ts'
import { nameForMail } from '#lib/answers/name-for-mail.ts'
import type { EventContent } from '#lib/event.ts'
import { formatKey, newKey } from '#lib/key.ts'
import type { LibraryDocument } from '#lib/library.ts'
import { linkToken } from '#lib/tokens.ts'

export type Wiring = { secret: string; publicUrl: string }

const withKey = ['welcome', 'someone-sent', 'lost-key']
// A cancellation needs no way in: opening one would take it back. Whoever reads an old mailbox gets none either.
const withoutLink = ['cancelled', 'address-changed']

/** Why a message has nothing to say any more; null when it has. What carries a key says something even without its link. */
export function pointless({ message, registration, link, event, offer }: MessageFacts, now: Date): string | null {
  if (!registration) return 'no registration'
  // Queued before the address moved: the key it would carry by now is the new one's.
  if (withKey.includes(message.template) && message.address !== registration.address) return 'the address moved'
  if (message.template === 'welcome' && registration.status === 'cancelled') return 'cancelled meanwhile'
  if (message.template === 'whitepaper' && !documentOf(event.content, link?.landing)) return 'no such document'
  if (message.template === 'place-offered' && !(offer && offer.until > now)) return 'the offer is past'
  if (withKey.includes(message.template) || withoutLink.includes(message.template)) return null
  return link && !link.usedAt ? null : 'its link is past'
}

/** The document a link lands on: `/whitepaper#sourcing-guide-2027`, or the first. */
function documentOf({ library = [] }: EventContent, landing = ''): LibraryDocument | undefined {
  const [, named] = landing.split('#')
  return named ? library.find(({ id }) => id === named) : library[0]
}

/**
 * Gathers what a mail says. Key and link are made here, at the moment of sending, and lie in no row.
 *
 * Before proof anybody may have typed what stands in a registration, so only a plain short name goes out.
 */
export function aboutMessage(
  { message, event, registration, submission, link, offer }: MessageFacts,
  { secret, publicUrl }: Wiring,
): About {
  if (!registration) throw new Error('A message about nobody is not sent.')
  const { template, locale } = message
  const proved = registration.provedAt !== null
  return {
    locale,
    event: event.content,
    timeZone: event.timeZone,
    landing: `${publicUrl}/${locale}/${event.id}`,
    // Whoever typed it: a stranger may have been the first, and may ask for the next mail.
    name: nameForMail(registration.name),
    number: registration.number,
    key: withKey.includes(template) ? formatKey(newKey(secret, registration.id, registration.keyVersion)) : '',
    link: link && !withoutLink.includes(template) ? `${publicUrl}/l/${linkToken(secret, link.id)}` : '',
    linkExpiresAt: link?.expiresAt ?? null,
    proved,
    cancelled: registration.status === 'cancelled',
    document: documentOf(event.content, link?.landing),
    typed: submission && {
      entry: submission.entryNumber,
      name: nameForMail(typeof submission.answers.name === 'string' ? submission.answers.name : ''),
      at: submission.createdAt,
    },
    offer,
  }
}

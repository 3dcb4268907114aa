import type { LinkPurpose, MessageRow, RegistrationRow, Template, Writes } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import type { Locale } from '#lib/text.ts'
import { linkToken, tokenHash } from '#lib/tokens.ts'

const hourMs = 60 * 60 * 1000
const perHour = 3
const perDay = 10

/** Links asked for (lost key, new address, leaving) live this long; links in service mails until a week after the event. */
export const askedLinkMs = hourMs / 2

export type Letter = {
  template: Template
  eventId: string
  locale: Locale
  address: string
  /** Null for an address we do not know: the row is written all the same, and never sent. */
  registration: RegistrationRow | null
  submissionId?: string
  link: { purpose: LinkPurpose; landing: string; expiresAt: Date; newAddress?: string }
}

/**
 * Puts a mail and its link into the outbox, in the transaction of its cause.
 *
 * One address gets at most 3 an hour and 10 a day; what is over is written as withheld, so that nobody can tell from
 * outside. Known and unknown addresses cost the same statements.
 */
export async function post(tx: Writes, secret: string, now: Date, letter: Letter): Promise<void> {
  const since = new Date(now.getTime() - 24 * hourMs)
  const lastDay = await countedAgainst(tx, letter, since)
  const lastHour = lastDay.filter((at) => now.getTime() - at.getTime() < hourMs)
  const linkId = newId()
  const registrationId = letter.registration?.id ?? null
  await tx.addLink({
    id: linkId,
    tokenHash: tokenHash(secret, linkToken(secret, linkId)),
    registrationId,
    purpose: letter.link.purpose,
    landing: letter.link.landing,
    locale: letter.locale,
    newAddress: letter.link.newAddress ?? null,
    expiresAt: letter.link.expiresAt,
    usedAt: null,
  })
  const message: MessageRow = {
    id: newId(),
    eventId: letter.eventId,
    template: letter.template,
    locale: letter.locale,
    addressKind: 'email',
    address: letter.address,
    registrationId,
    submissionId: letter.submissionId ?? null,
    linkId,
    state: registrationId === null || lastHour.length >= perHour || lastDay.length >= perDay ? 'withheld' : 'queued',
    attempts: 0,
    dueAt: now,
    leasedUntil: null,
    createdAt: now,
    sentAt: null,
    lastError: null,
  }
  await tx.addMessage(message)
}

function countedAgainst(tx: Writes, { template, registration, address }: Letter, since: Date): Promise<Date[]> {
  // Whoever waits asked for this one mail: a stranger can cause no more of them.
  // And whoever lost an address must hear of it, however many mails went there before.
  if (template === 'place-offered' || template === 'address-changed') return Promise.resolve([])
  // A change of address goes to an address nobody has proved: it counts against who asks, not against its owner.
  return template === 'address-change' && registration
    ? tx.addressChangesOf(registration.id, since)
    : tx.mailsTo(address, since)
}

import type { LinkPurpose, MessageRow, RegistrationRow, Template, Writes } from '#lib/ports.ts'
import { newRowId } from '#lib/random.ts'
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
 *
 * @param counted when mails went out that count against this one, if that is known already, see `mailsCounted`
 */
export async function post(
  tx: Writes,
  secret: string,
  now: Date,
  letter: Letter,
  counted: readonly Date[] | Promise<Date[]> = mailsCounted(tx, letter, now),
): Promise<void> {
  const lastDay = await counted
  const lastHour = lastDay.filter((at) => now.getTime() - at.getTime() < hourMs)
  const linkId = newRowId(now)
  const registrationId = letter.registration?.id ?? null
  const link = tx.addLink({
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
    id: newRowId(now),
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
  await Promise.all([link, tx.addMessage(message)])
}

/** When mails went out in the last day that count against a letter. */
export function mailsCounted(
  tx: Writes,
  { template, registration, address }: Pick<Letter, 'template' | 'registration' | 'address'>,
  now: Date,
): Promise<Date[]> {
  const since = new Date(now.getTime() - 24 * hourMs)
  // Whoever waits asked for this one mail: a stranger can cause no more of them.
  // And whoever lost an address must hear of it, however many mails went there before.
  if (template === 'place-offered' || template === 'address-changed') return Promise.resolve([])
  // A change of address goes to an address nobody has proved: it counts against who asks, not against its owner.
  return template === 'address-change' && registration
    ? tx.addressChangesOf(registration.id, since)
    : tx.mailsTo(address, since)
}

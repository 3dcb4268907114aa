import type { EventRow, LinkPurpose } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { tokenHash } from '#lib/tokens.ts'
import { portal } from './portal.ts'

export type LinkView = {
  state: 'open' | 'used' | 'expired'
  locale: Locale
  event: EventRow
  /** `L*** W***` */
  maskedName: string
  /** `q***.example` */
  maskedAddress: string
  purpose: LinkPurpose
}

const stars = (word: string): string => `${[...word][0] ?? ''}***`

/** Enough to know oneself by, too little to learn who someone is. */
export const maskName = (name: string): string => name.split(/\s+/).filter(Boolean).slice(0, 3).map(stars).join(' ')

export function maskAddress(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const dot = domain.lastIndexOf('.')
  return `${stars(domain)}${domain.slice(dot)}`
}

/** What the page behind an emailed link shows. Reads only: a scanner that opens it changes nothing. */
export async function linkView(token: string): Promise<LinkView | null> {
  const { store, secret, now } = await portal()
  const link = await store.link(tokenHash(secret, token))
  const registration = link?.registrationId ? await store.registration(link.registrationId) : null
  const event = registration && (await store.event(registration.eventId))
  if (!link || !registration || !event) return null
  return {
    state: link.usedAt ? 'used' : link.expiresAt <= now() ? 'expired' : 'open',
    locale: link.locale,
    event,
    maskedName: maskName(registration.name),
    maskedAddress: maskAddress(link.newAddress ?? registration.address),
    purpose: link.purpose,
  }
}

import { landingOf, talkIdIn } from '#lib/places/about.ts'
import { offerUntil } from '#lib/places/offer-until.ts'
import type { PlaceRow } from '#lib/ports/places.ts'
import type { Portal, Writes } from '#lib/ports.ts'
import { post } from '#lib/visitor/post.ts'
import { eventEnd } from '#lib/visitor/session.ts'

/** Who gives places: the transaction, the moment, and what mails about them need. */
export type Giving = { tx: Writes; now: Date; secret: string }

export const givingIn = (tx: Writes, { secret }: Pick<Portal, 'secret'>, now: Date): Giving => ({ tx, now, secret })

/**
 * Passes on what is free: offers whose time is up are taken back, and whoever waits longest is offered a place.
 *
 * The place is held from here to the end of the transaction, so that nobody is offered what somebody else takes.
 *
 * @returns the place as it is now; null where there is no limit
 */
export async function settle(giving: Giving, eventId: string, about: string): Promise<PlaceRow | null> {
  const { tx, now } = giving
  const held = await tx.holdPlace(eventId, about)
  if (!held) return null
  const left = held.used - (await tx.dropOverdue(eventId, about, now))
  const used = left + (await offer(giving, held, held.capacity - left))
  if (used !== held.used) await tx.setUsed(eventId, about, used)
  return { ...held, used }
}

async function offer({ tx, now, secret }: Giving, { eventId, about }: PlaceRow, free: number): Promise<number> {
  const event = free > 0 ? await tx.event(eventId) : null
  if (!event) return 0
  const talkId = talkIdIn(about)
  const talk = talkId ? ((await tx.talks(eventId)).find(({ id }) => id === talkId) ?? null) : null
  const until = talkId && !talk ? null : offerUntil(event, talk, now)
  if (!until) return 0
  const offered = await tx.offerLongestWaiting(eventId, about, free, now, until)
  for (const id of offered) {
    const registration = await tx.registration(id)
    if (!registration) continue
    await post(tx, secret, now, {
      template: 'place-offered',
      eventId,
      locale: registration.locale,
      address: registration.address,
      registration,
      link: { purpose: 'service', landing: landingOf(about), expiresAt: eventEnd(event) },
    })
  }
  return offered.length
}

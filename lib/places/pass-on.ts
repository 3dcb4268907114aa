import { talkIdIn } from '#lib/places/about.ts'
import { offerUntil } from '#lib/places/offer-until.ts'
import { givingIn, settle } from '#lib/places/settle.ts'
import type { Portal } from '#lib/ports.ts'

/**
 * Takes back the offers whose time is up and offers what is free to whoever waits. Any number of processes may do it at
 * once: the place is held, and what one has settled another finds settled.
 */
export async function passOn(portal: Pick<Portal, 'store' | 'now' | 'secret' | 'wakeOutbox'>): Promise<void> {
  const { store } = portal
  const now = portal.now()
  for (const { eventId, about, overdue } of await store.unsettled(now)) {
    if (!overdue && !(await mayOffer(store, eventId, about, now))) continue
    await store.transaction((tx) => settle(givingIn(tx, portal, now), eventId, about))
    portal.wakeOutbox()
  }
}

/** Nobody is told in time of a place in a talk that is about to begin, or over: then there is nothing to write. */
async function mayOffer(store: Portal['store'], eventId: string, about: string, now: Date): Promise<boolean> {
  const event = await store.event(eventId)
  const talks = await store.talks(eventId)
  const talk = talks.find(({ id }) => id === talkIdIn(about)) ?? null
  return event !== null && offerUntil(event, talk, now) !== null
}

import { talkIdIn } from '#lib/places/about.ts'
import type { EventRow, Portal } from '#lib/ports.ts'

/** A place in a service that somebody waits for, as the how-manieth, or is offered. */
export type Waiting = { position: number | null; offeredUntil: Date | null }

export type ServicePlace = { state: 'open' | 'full' | 'waiting'; waiting?: Waiting }

/**
 * Services with a limit: whether there is room for this person. A place that is offered counts as open, for them.
 *
 * @param registrationId null before proof
 */
export async function servicePlaces(
  { store, now }: Pick<Portal, 'store' | 'now'>,
  event: EventRow,
  registrationId: string | null,
): Promise<Map<string, ServicePlace>> {
  const limited = (await store.places(event.id)).filter(({ about }) => talkIdIn(about) === undefined)
  if (limited.length === 0) return new Map()
  const queues = await store.queues(event.id, now())
  const mine = registrationId ? await store.bookings(registrationId) : []
  const placed = limited.map(async ({ about, capacity, used }): Promise<[string, ServicePlace]> => {
    const booking = mine.find((each) => each.about === about)
    if (booking?.state === 'waiting') {
      const position = (await store.waitingBefore(booking)) + 1
      return [about, { state: 'waiting', waiting: { position, offeredUntil: null } }]
    }
    if (booking?.offeredUntil && booking.offeredUntil > now())
      return [about, { state: 'open', waiting: { position: null, offeredUntil: booking.offeredUntil } }]
    const queue = queues.find((each) => each.about === about)
    const left = capacity - used + (queue?.overdue ?? 0) - (queue?.waiting ?? 0)
    return [about, { state: left > 0 ? 'open' : 'full' }]
  })
  return new Map(await Promise.all(placed))
}

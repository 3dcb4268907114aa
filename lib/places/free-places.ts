import { type Giving, settle } from '#lib/places/settle.ts'
import type { BookingRow } from '#lib/ports/places.ts'

/** Gives bookings back, and passes each place on at once. Held in one order, so that no two wait for each other. */
export async function freePlaces(giving: Giving, bookings: readonly BookingRow[]): Promise<void> {
  const { tx } = giving
  const key = ({ eventId, about }: BookingRow) => `${eventId} ${about}`
  for (const { registrationId, eventId, about } of [...bookings].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const place = await tx.holdPlace(eventId, about)
    const dropped = await tx.dropBooking(registrationId, about)
    if (!place || !dropped || dropped.state === 'waiting') continue
    await tx.setUsed(eventId, about, place.used - 1)
    await settle(giving, eventId, about)
  }
}

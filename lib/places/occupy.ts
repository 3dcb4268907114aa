import { type Giving, settle } from '#lib/places/settle.ts'
import type { BookingRow } from '#lib/ports/places.ts'
import type { RegistrationRow } from '#lib/ports.ts'

export type Occupied = 'taken' | 'waiting' | 'full' | 'unlimited'

/**
 * Takes a place, accepts an offer, or waits. Whoever has one already keeps it; whoever waits goes on waiting.
 *
 * @param row held by the transaction
 * @returns `full` when nothing was changed, `unlimited` when nothing limits it
 */
export async function occupy(giving: Giving, row: RegistrationRow, about: string, wait: boolean): Promise<Occupied> {
  const { tx, now } = giving
  const { id: registrationId, eventId } = row
  const save = async (state: BookingRow['state']) => {
    await tx.saveBooking({ registrationId, eventId, about, state, since: now, offeredUntil: null })
    return state === 'taken' ? 'taken' : 'waiting'
  }
  const before = await tx.booking(registrationId, about)
  if (before?.state === 'taken') return 'taken'
  if (!before) {
    const took = await tx.takePlace(eventId, about)
    if (took === 'taken') return save('taken')
    if (took === 'unlimited') return took
    // A full talk is asked for often: nobody waits for its row in vain.
    if (!wait && !(await tx.isAnyOverdue(eventId, about, now))) return 'full'
  }
  // Held from here on: nobody frees or takes a place between the look and the word.
  await settle(giving, eventId, about)
  const mine = await tx.booking(registrationId, about)
  if (mine?.state === 'offered') return save('taken')
  const took = await tx.takePlace(eventId, about)
  if (took !== 'full') return save('taken')
  if (mine) return 'waiting'
  return wait ? save('waiting') : 'full'
}

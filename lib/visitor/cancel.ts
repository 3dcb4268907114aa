import { freePlaces } from '#lib/places/free-places.ts'
import { givingIn } from '#lib/places/settle.ts'
import type { EventRow, Portal, RegistrationRow } from '#lib/ports.ts'
import { post } from '#lib/visitor/post.ts'
import { eventEnd } from '#lib/visitor/session.ts'

/** "I cannot come": gives everything taken back, keeps the registration as cancelled, and says so by mail. */
export async function cancel(portal: Portal, event: EventRow, { id }: RegistrationRow): Promise<void> {
  const now = portal.now()
  await portal.store.transaction(async (tx) => {
    const row = await tx.holdRegistration(id)
    if (row?.status !== 'registered') return
    await tx.changeRegistration(id, { status: 'cancelled', cancelledAt: now })
    for (const taking of await tx.takings(id))
      if (taking.service !== 'newsletter') await tx.saveTaking({ ...taking, state: 'cancelled', takenAt: now })
    const places = await tx.bookings(id)
    await freePlaces(
      givingIn(tx, portal, now),
      places.filter(({ about }) => about !== 'newsletter'),
    )
    await post(tx, portal.secret, now, {
      template: 'cancelled',
      eventId: event.id,
      locale: row.locale,
      address: row.address,
      registration: row,
      link: { purpose: 'service', landing: '', expiresAt: eventEnd(event) },
    })
  })
  portal.wakeOutbox()
}

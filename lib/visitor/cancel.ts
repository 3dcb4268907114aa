import { freePlaces } from '#lib/places/free-places.ts'
import { givingIn } from '#lib/places/settle.ts'
import type { EventRow, Portal, Reads, RegistrationRow } from '#lib/ports.ts'
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

/** Everything of one person: at every event, and what was typed for their address and never proved. */
async function everything(from: Reads, row: RegistrationRow): Promise<RegistrationRow[]> {
  const own = row.personId ? await from.registrationsOfPerson(row.personId) : [row]
  const addresses = new Map(own.map(({ address, addressKind }) => [address, addressKind]))
  const standing = await Promise.all([...addresses].map(([address, kind]) => from.registrationsAt(kind, address)))
  return [...new Map([...own, ...standing.flat()].map((each) => [each.id, each])).values()]
}

/**
 * Removes a person everywhere: every registration with its answers, sessions and mails, and the addresses.
 *
 * @param log told what is about to go, before it goes: an erasure that was noted can be made up for, one that was not cannot
 */
export async function erase(
  portal: Portal,
  row: RegistrationRow,
  log: (rows: readonly RegistrationRow[]) => Promise<void>,
): Promise<void> {
  await log(await everything(portal.store, row))
  await portal.store.transaction(async (tx) => {
    await tx.holdRegistration(row.id)
    const rows = await everything(tx, row)
    const places = await Promise.all(rows.map(({ id }) => tx.bookings(id)))
    await freePlaces(givingIn(tx, portal, portal.now()), places.flat())
    for (const each of rows) await tx.dropRegistration(each.id)
    for (const address of new Set(rows.map((each) => each.address))) await tx.dropMessagesTo(address)
    if (row.personId) await tx.dropPerson(row.personId)
  })
  portal.wakeOutbox()
}

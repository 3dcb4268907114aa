import type { EventRow, Portal, RegistrationRow } from '#lib/ports.ts'
import { post } from '#lib/post.ts'
import { eventEnd } from '#lib/session.ts'

/** "I cannot come": gives everything taken back, keeps the registration as cancelled, and says so by mail. */
export async function cancel(portal: Portal, event: EventRow, row: RegistrationRow): Promise<void> {
  const now = portal.now()
  await portal.store.transaction(async (tx) => {
    const standing = await tx.registration(row.id)
    if (!standing || standing.status === 'cancelled') return
    await tx.changeRegistration(row.id, { status: 'cancelled', cancelledAt: now })
    for (const taking of await tx.takings(row.id))
      if (taking.service !== 'newsletter') await tx.saveTaking({ ...taking, state: 'cancelled', takenAt: now })
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

/**
 * Removes a person everywhere: every registration with its answers, sessions and mails, and the addresses.
 *
 * @returns the addresses that are gone, for the log that is replayed after a restore
 */
export async function erase(portal: Portal, row: RegistrationRow): Promise<string[]> {
  return portal.store.transaction(async (tx) => {
    const rows = row.personId ? await tx.registrationsOfPerson(row.personId) : [row]
    const gone = [...new Set([row, ...rows].map(({ address }) => address))]
    for (const each of rows) await tx.dropRegistration(each.id)
    for (const address of gone) await tx.dropMessagesTo(address)
    if (row.personId) await tx.dropPerson(row.personId)
    return gone
  })
}

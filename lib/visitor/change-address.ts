import { Refusal } from '#lib/errors.ts'
import type { Portal } from '#lib/ports.ts'
import { askedLinkMs, post } from '#lib/visitor/post.ts'
import { proofIsFresh } from '#lib/visitor/session.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

/**
 * Sends a link to the new address; the change is made when it is opened there.
 *
 * Needs a proof of the old address within ten minutes: a phone left unlocked must not give a visit away.
 *
 * @throws {Refusal} `not-allowed`
 */
export async function changeAddress(
  portal: Portal,
  { session, event, registration }: Proven,
  email: string,
): Promise<void> {
  const now = portal.now()
  if (!proofIsFresh(session, now)) throw new Refusal('not-allowed')
  await portal.store.transaction(async (tx) => {
    const row = await tx.holdRegistration(registration.id)
    if (!row) throw new Refusal('no-session')
    // Only the last address asked for can be proved: a mistyped one must not stay armed.
    await tx.spendLinks(row.id, now, 'address')
    await post(tx, portal.secret, now, {
      template: 'address-change',
      eventId: event.id,
      locale: row.locale,
      address: email,
      registration: row,
      link: {
        purpose: 'address',
        landing: '/details',
        expiresAt: new Date(now.getTime() + askedLinkMs),
        newAddress: email,
      },
    })
  })
  portal.wakeOutbox()
}

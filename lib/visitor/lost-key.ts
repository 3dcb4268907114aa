import type { EventRow, Portal } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { askedLinkMs, post } from '#lib/visitor/post.ts'

/** Sends the key to its owner. For an address we do not know the same is written and nothing is sent. */
export async function sendLostKey(portal: Portal, event: EventRow, email: string, locale: Locale): Promise<void> {
  const now = portal.now()
  await portal.store.transaction(async (tx) => {
    const registration = await tx.lockRegistration(event.id, 'email', email)
    await post(tx, portal.secret, now, {
      template: 'lost-key',
      eventId: event.id,
      locale,
      address: email,
      registration,
      link: { purpose: 'lost-key', landing: '', expiresAt: new Date(now.getTime() + askedLinkMs) },
    })
  })
  portal.wakeOutbox()
}

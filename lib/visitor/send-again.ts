import { Refusal } from '#lib/errors.ts'
import type { Portal } from '#lib/ports.ts'
import { askedLinkMs, type Letter, post } from '#lib/visitor/post.ts'
import { eventEnd } from '#lib/visitor/session.ts'
import { assertProven, type Visitor } from '#lib/visitor/visitor.ts'

/**
 * Sends a mail a visitor asks for: the key again, the whitepaper's link, or a fresh link before exporting or leaving.
 *
 * Before proof only the key can be asked for again, and it goes to whoever owns the address, within the caps.
 *
 * @param document of the library; the first where it is not said
 * @throws {Refusal} `not-allowed`, `not-found`
 */
export async function sendAgain(
  portal: Portal,
  visitor: Visitor,
  what: 'key' | 'whitepaper' | 'leave' | 'export',
  document?: string,
): Promise<void> {
  const { event } = visitor
  const now = portal.now()
  if (what !== 'key') assertProven(visitor)
  const library = event.content.library ?? []
  const wanted = document ? library.find(({ id }) => id === document) : library[0]
  if (what === 'whitepaper' && !wanted) throw new Refusal('not-found')
  const soon = new Date(now.getTime() + askedLinkMs)
  const letters: Record<typeof what, Pick<Letter, 'template' | 'link'>> = {
    key: { template: 'lost-key', link: { purpose: 'lost-key', landing: '', expiresAt: soon } },
    whitepaper: {
      template: 'whitepaper',
      link: { purpose: 'service', landing: `/whitepaper#${wanted?.id}`, expiresAt: eventEnd(event) },
    },
    leave: { template: 'leave', link: { purpose: 'leave', landing: '/details#leave', expiresAt: soon } },
    export: { template: 'leave', link: { purpose: 'export', landing: '/details#leave', expiresAt: soon } },
  }

  await portal.store.transaction(async (tx) => {
    const owner = visitor.registration?.id ?? visitor.submission?.registrationId
    const registration = owner ? await tx.holdRegistration(owner) : null
    if (!registration) throw new Refusal('no-session')
    const locale = visitor.submission?.locale ?? registration.locale
    await post(tx, portal.secret, now, {
      ...letters[what],
      eventId: event.id,
      locale,
      address: registration.address,
      registration,
    })
  })
  portal.wakeOutbox()
}

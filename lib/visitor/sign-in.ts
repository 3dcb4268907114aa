import type { Catalogue } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import { keyHash, readKey } from '#lib/key.ts'
import { givingIn } from '#lib/places/settle.ts'
import type { EventRow, LinkRow, Portal, RegistrationRow, SessionRow, Writes } from '#lib/ports.ts'
import { tokenHash } from '#lib/tokens.ts'
import { joinAsked } from '#lib/visitor/asked.ts'
import { moveTo } from '#lib/visitor/move-address.ts'
import { prove } from '#lib/visitor/prove.ts'
import { provenSession } from '#lib/visitor/session.ts'

/** Counts wrong keys from a network. `needsEmail` says that a key alone no longer opens anything there. */
export type KeyLimiter = { needsEmail(network: string): Promise<number | null>; wrong(network: string): Promise<void> }

type SignIn = { registration: RegistrationRow; session: SessionRow }

/**
 * Opens a proven session with the key.
 *
 * @param sessionId the hash of the cookie's opaque id
 * @throws {Refusal} `mistyped-key` (not counted), `unknown-key` (counted), `too-many` when the email must come with it
 */
export async function signInByKey(
  portal: Portal,
  limiter: KeyLimiter,
  event: EventRow,
  typed: { key: string; email?: string; network: string },
  current: SessionRow | null,
  sessionId: string,
): Promise<SignIn> {
  const hash = keyHash(portal.secret, readKey(typed.key))
  const waitSeconds = typed.email === undefined ? await limiter.needsEmail(typed.network) : null
  if (waitSeconds !== null)
    throw new Refusal('too-many', [{ pointer: '/email', code: 'required', detail: '' }], { retryAfter: waitSeconds })

  const found = await portal.store.registrationByKey(event.id, hash)
  if (!found || (typed.email !== undefined && found.address !== typed.email)) {
    await limiter.wrong(typed.network)
    throw new Refusal('unknown-key', [{ pointer: '/key', code: 'unknown-key', detail: '' }])
  }
  const show = { event, catalogue: await portal.catalogueOf(event) }
  return portal.store.transaction((tx) => openProven(tx, portal, show, found.id, current, sessionId))
}

/**
 * Uses an emailed link, once, and opens a proven session.
 *
 * @throws {Refusal} `unknown-link`, `used-link`, `expired-link`, `changed-meanwhile` (the new address is taken)
 */
export async function signInByLink(
  portal: Portal,
  token: string,
  current: SessionRow | null,
  sessionId: string,
): Promise<SignIn & { event: EventRow; link: LinkRow }> {
  const link = await portal.store.link(tokenHash(portal.secret, token))
  const registration = link?.registrationId ? await portal.store.registration(link.registrationId) : null
  const event = registration && (await portal.store.event(registration.eventId))
  if (!link || !event || !registration) throw new Refusal('unknown-link')
  const now = portal.now()
  if (link.usedAt) throw new Refusal('used-link')
  if (link.expiresAt <= now) throw new Refusal('expired-link')

  const show = { event, catalogue: await portal.catalogueOf(event) }
  const opened = await portal.store.transaction(async (tx) => {
    if (!(await tx.useLink(link.id, now))) throw new Refusal('used-link')
    if (link.newAddress !== null) await moveTo(tx, portal, event, registration.id, link.newAddress)
    return openProven(tx, portal, show, registration.id, current, sessionId)
  })
  if (link.newAddress !== null) portal.wakeOutbox()
  return { ...opened, event, link }
}

async function openProven(
  tx: Writes,
  portal: Portal,
  { event, catalogue }: { event: EventRow; catalogue: Catalogue },
  registrationId: string,
  current: SessionRow | null,
  sessionId: string,
): Promise<SignIn> {
  const now = portal.now()
  const row = await tx.holdRegistration(registrationId)
  if (!row) throw new Refusal('unknown-key')
  // The browser keeps its submission only if it was typed for this very registration.
  const submission = current?.submissionId ? await tx.submission(current.submissionId) : null
  const own = submission?.registrationId === row.id ? submission : null
  const registration = await prove(givingIn(tx, portal, now), event, catalogue, row, own)
  if (row.provedAt === null || own) await joinAsked(tx, portal.secret, registration, own?.id ?? null)
  // A new id at sign-in: a cookie from before opens nothing more than it did.
  const session = provenSession(sessionId, event, registration.id, own?.id ?? null, now)
  await tx.addSession(session)
  if (current) await tx.dropSession(current.id)
  return { registration, session }
}

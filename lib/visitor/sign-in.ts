import type { Catalogue } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import { keyHash, readKey } from '#lib/key.ts'
import { givingIn } from '#lib/places/settle.ts'
import type { AttemptReads } from '#lib/ports/attempts.ts'
import type { EventRow, LinkRow, Portal, RegistrationRow, SessionRow, Writes } from '#lib/ports.ts'
import { tokenHash } from '#lib/tokens.ts'
import { joinAsked } from '#lib/visitor/asked.ts'
import { countWrongKey, keyNeedsEmail } from '#lib/visitor/key-limit.ts'
import { moveTo } from '#lib/visitor/move-address.ts'
import { prove } from '#lib/visitor/prove.ts'
import { provenSession } from '#lib/visitor/session.ts'

type SignIn = { registration: RegistrationRow; session: SessionRow }

/**
 * Opens a proven session with the key.
 *
 * @param sessionId the hash of the cookie's opaque id
 * @throws {Refusal} `mistyped-key` (not counted), `unknown-key` (counted), `too-many` when the email must come with it
 */
export async function signInByKey(
  portal: Portal,
  event: EventRow,
  typed: { key: string; email?: string; network: string },
  current: SessionRow | null,
  sessionId: string,
): Promise<SignIn> {
  const { store, secret } = portal
  const hash = keyHash(secret, readKey(typed.key))
  const isLimited = (reads: AttemptReads) =>
    typed.email === undefined ? keyNeedsEmail(reads, secret, typed.network, portal.now()) : null
  const waitSeconds = await isLimited(store)
  if (waitSeconds !== null) throw tooManyKeys(waitSeconds)

  const found = await store.registrationByKey(event.id, hash)
  if (!found || (typed.email !== undefined && found.address !== typed.email)) {
    const isAnswered = await store.transaction((tx) => countWrongKey(tx, secret, typed.network, portal.now()))
    if (!isAnswered && typed.email === undefined) throw tooManyKeys(1)
    throw new Refusal('unknown-key', [{ pointer: '/key', code: 'unknown-key', detail: '' }])
  }
  const show = { event, catalogue: await portal.catalogueOf(event) }
  return store.transaction(async (tx) => {
    // Once more, in the order of writing: of many guesses at once, a right one past the limit opens nothing either.
    const late = await isLimited(tx)
    if (late !== null) throw tooManyKeys(late)
    return openProven(tx, portal, show, found.id, current, sessionId)
  })
}

const tooManyKeys = (waitSeconds: number) =>
  new Refusal('too-many', [{ pointer: '/email', code: 'required', detail: '' }], { retryAfter: waitSeconds })

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

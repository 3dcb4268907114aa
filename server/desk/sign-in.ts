import { attemptWrites } from '#db/store/attempts.ts'
import {
  countOrganisers,
  dropSessionsOf,
  organiserByEmail,
  organiserLink,
  saveOrganiser,
  spendFirstLinks,
  spendOrganiserLink,
} from '#db/store/organisers.ts'
import { addSession } from '#db/store/sessions.ts'
import { weakness } from '#lib/desk/password.ts'
import { failed, waitMs } from '#lib/desk/patience.ts'
import { Refusal } from '#lib/errors.ts'
import { newId } from '#lib/random.ts'
import { fingerprint, tokenHash } from '#lib/tokens.ts'
import { portal } from '../portal.ts'
import { newSession, sessionCookie } from '../session-cookie.ts'
import { hashPassword, isCrowded, isPassword } from './password.ts'

const sessionMs = 12 * 60 * 60 * 1000

const sessionRow = (id: string, organiserId: string, now: Date) => ({
  id,
  kind: 'organiser' as const,
  submissionId: null,
  registrationId: null,
  organiserId,
  eventId: null,
  provedAt: now,
  createdAt: now,
  touchedAt: now,
  expiresAt: new Date(now.getTime() + sessionMs),
})

/**
 * Opens the desk by password. A wrong one makes the next try from the same network wait longer; nobody else waits.
 *
 * @returns the session's `Set-Cookie`
 * @throws {Refusal} `wrong-password`, the same for an account that does not exist; `too-many` with the seconds to wait
 */
export async function signInByPassword(email: string, password: string, network: string): Promise<string> {
  const { database, store, secret, now } = await portal()
  if (isCrowded()) throw new Refusal('busy')
  const who = fingerprint(secret, 'wrong-password', `${email} ${network}`)
  // Counted before it is looked at, so that thirty at once, at whichever process, are not all looked at.
  const wait = await store.transaction(async (tx) => {
    const row = await tx.holdAttempt(who, now())
    const ms = waitMs(row, now())
    if (ms === 0) await tx.saveAttempt(failed(row, now()))
    return ms
  })
  if (wait > 0) throw tooMany(Math.ceil(wait / 1000))

  const account = await organiserByEmail(database.read, email)
  if (!(await isPassword(password, account?.passwordHash)) || !account) {
    throw new Refusal('wrong-password', [{ pointer: '/password', code: 'wrong-password', detail: '' }])
  }
  const session = await newSession()
  const row = sessionRow(session.hash, account.id, now())
  await database.transaction(async (tx) => {
    await addSession(tx, row)
    await attemptWrites(tx).dropAttempt(who)
  })
  return sessionCookie('organiser', session.id, row.expiresAt)
}

const tooMany = (seconds: number) =>
  new Refusal(
    'too-many',
    [
      {
        pointer: '/password',
        code: 'too-many',
        detail: `Too many wrong passwords. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      },
    ],
    { retryAfter: seconds },
  )

/** Whom a one-time link is for: null for the very first organiser. Undefined when it opens nothing. */
export async function linkOwner(token: string): Promise<string | null | undefined> {
  const { database, secret, now } = await portal()
  const link = await organiserLink(database.read, tokenHash(secret, token), now())
  if (!link) return undefined
  return link.email === null && (await countOrganisers(database.read)) > 0 ? undefined : link.email
}

/**
 * Opens the desk by a one-time link and sets the password.
 *
 * @returns the session's `Set-Cookie`
 * @throws {Refusal} `unknown-link` when it was used or has expired, or there is an organiser already and it was for the first
 */
export async function signInByLink(token: string, email: string, password: string): Promise<string> {
  const { database, secret, now } = await portal()
  const owner = await linkOwner(token)
  if (owner === undefined) throw new Refusal('unknown-link')
  if (owner !== null && owner !== email)
    throw new Refusal('invalid', [{ pointer: '/email', code: 'invalid', detail: 'This link is for another address' }])
  const weak = weakness(password, email)
  if (weak) throw new Refusal('invalid', [{ pointer: '/password', code: 'invalid', detail: weak }])

  const at = now()
  const passwordHash = await hashPassword(password)
  const session = await newSession()
  const fresh = { id: newId(), email, passwordHash, createdAt: at }
  const id = tokenHash(secret, token)
  await database.transaction(async (tx) => {
    const used = owner === null ? await spendFirstLinks(tx, id, at) : await spendOrganiserLink(tx, id, at)
    if (!used || (owner === null && (await countOrganisers(tx)) > 0)) throw new Refusal('unknown-link')
    const account = await saveOrganiser(tx, fresh)
    await dropSessionsOf(tx, account.id)
    await addSession(tx, sessionRow(session.hash, account.id, at))
  })
  return sessionCookie('organiser', session.id, new Date(at.getTime() + sessionMs))
}

import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import type { SessionRow } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { fingerprint } from '#lib/tokens.ts'
import { env } from './env.ts'
import { portal } from './portal.ts'

type Kind = SessionRow['kind']

const organiserIdleMs = 30 * 60 * 1000
/** How often a session's last use is written down. */
const touchEveryMs = { visitor: 60 * 60 * 1000, organiser: 60 * 1000 } as const

const isHttps = (): boolean => env().publicUrl.startsWith('https:')
const cookieName = (kind: Kind): string => `${isHttps() ? '__Host-' : ''}foyer_${kind}`

/** The row is found by this; the cookie holds the id itself, sealed. */
export const hashedSession = (secret: string, id: string): string => fingerprint(secret, 'session', id)

/** A fresh opaque id for a session: its hash goes into the row, the id into the cookie. */
export async function newSession(): Promise<{ id: string; hash: string }> {
  const id = newId()
  return { id, hash: hashedSession((await portal()).secret, id) }
}

/** Hands the session to the browser. The cookie says nothing but the opaque id; the table decides what it opens. */
export async function setSessionCookie(kind: Kind, id: string, expiresAt: Date): Promise<void> {
  const { secret, now } = await portal()
  const maxAge = Math.max(1, Math.round((expiresAt.getTime() - now().getTime()) / 1000))
  const value = await encode({ token: { sid: id }, secret, salt: kind, maxAge })
  await writeCookie(kind, value, maxAge)
}

async function writeCookie(kind: Kind, value: string, maxAge: number): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/', maxAge } as const
  ;(await cookies()).set(cookieName(kind), value, options)
}

/** Signs out: the row goes, so a copied cookie is dead at once. */
export async function closeSession(kind: Kind): Promise<void> {
  const session = await sessionOf(kind)
  if (session) await (await portal()).store.transaction((tx) => tx.dropSession(session.id))
  // Set, not deleted: only that way the answer carries Secure, which a __Host- name needs.
  await writeCookie(kind, '', 0)
}

async function sessionOf(kind: Kind): Promise<SessionRow | null> {
  const value = (await cookies()).get(cookieName(kind))?.value
  if (!value) return null
  const { secret, store, now } = await portal()
  const token = await decode({ token: value, secret, salt: kind }).catch(() => null)
  const session = typeof token?.sid === 'string' ? await store.session(hashedSession(secret, token.sid)) : null
  if (!session || session.kind !== kind || session.expiresAt <= now()) return null
  const unusedMs = now().getTime() - session.touchedAt.getTime()
  if (kind === 'organiser' && unusedMs > organiserIdleMs) return null
  // A full or locked disk must not keep anybody from reading.
  if (unusedMs > touchEveryMs[kind])
    await store.transaction((tx) => tx.changeSession(session.id, { touchedAt: now() })).catch(() => {})
  return session
}

/** The visitor's session of this request, proven or not. */
export const visitor = cache((): Promise<SessionRow | null> => sessionOf('visitor'))

export type OrganiserSession = SessionRow & { organiserId: string }

/** The organiser's session of this request. */
export const organiser = cache(async (): Promise<OrganiserSession | null> => {
  const session = await sessionOf('organiser')
  return session?.organiserId ? (session as OrganiserSession) : null
})

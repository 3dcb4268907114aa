import { decode, encode } from 'next-auth/jwt'
import type { SessionRow } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { fingerprint } from '#lib/tokens.ts'
import { env } from './env.ts'
import { portal } from './portal.ts'

export type Kind = SessionRow['kind']

const isHttps = (): boolean => env().publicUrl.startsWith('https:')
export const cookieName = (kind: Kind): string => `${isHttps() ? '__Host-' : ''}foyer_${kind}`

/** The row is found by this; the cookie holds the id itself, sealed. */
export const hashedSession = (secret: string, id: string): string => fingerprint(secret, 'session', id)

/** A fresh opaque id for a session: its hash goes into the row, the id into the cookie. */
export async function newSession(): Promise<{ id: string; hash: string }> {
  const id = newId()
  return { id, hash: hashedSession((await portal()).secret, id) }
}

/**
 * The `Set-Cookie` that hands a session to the browser. It says nothing but the opaque id; the table decides what that opens.
 *
 * A header, not Next's `cookies()`: the guard answers without Next as well.
 */
export async function sessionCookie(kind: Kind, id: string, expiresAt: Date): Promise<string> {
  const { secret, now } = await portal()
  const maxAge = Math.max(1, Math.round((expiresAt.getTime() - now().getTime()) / 1000))
  return cookie(kind, await encode({ token: { sid: id }, secret, salt: kind, maxAge }), maxAge)
}

/** Takes the session from the browser. Set, not deleted: only that way it carries Secure, which a __Host- name needs. */
export const clearedCookie = (kind: Kind): string => cookie(kind, '', 0)

const cookie = (kind: Kind, value: string, maxAge: number): string =>
  `${cookieName(kind)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=lax${isHttps() ? '; Secure' : ''}`

/** The opaque id in a cookie; null when it was not sealed by us for this kind of session. */
export async function openedCookie(kind: Kind, value: string): Promise<string | null> {
  const { secret } = await portal()
  const token = await decode({ token: value, secret, salt: kind }).catch(() => null)
  return typeof token?.sid === 'string' ? token.sid : null
}

import { cookies } from 'next/headers'
import { cache } from 'react'
import type { SessionRow } from '#lib/ports.ts'
import { portal } from './portal.ts'
import { clearedCookie, cookieName, hashedSession, type Kind, openedCookie } from './session-cookie.ts'

const organiserIdleMs = 30 * 60 * 1000
/** How often a session's last use is written down. */
const touchEveryMs = { visitor: 60 * 60 * 1000, organiser: 60 * 1000 } as const

/**
 * Signs out: the row goes, so a copied cookie is dead at once.
 *
 * @returns the `Set-Cookie` that takes it from the browser
 */
export async function closeSession(kind: Kind): Promise<string> {
  const session = await sessionOf(kind)
  if (session) await (await portal()).store.transaction((tx) => tx.dropSession(session.id))
  return clearedCookie(kind)
}

async function sessionOf(kind: Kind): Promise<SessionRow | null> {
  const value = (await cookies()).get(cookieName(kind))?.value
  const sid = value ? await openedCookie(kind, value) : null
  if (!sid) return null
  const { secret, store, now } = await portal()
  const session = await store.session(hashedSession(secret, sid))
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

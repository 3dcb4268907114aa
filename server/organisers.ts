import { randomBytes } from 'node:crypto'
import { addOrganiserLink, countOrganisers } from '#db/store/organisers.ts'
import { tokenHash } from '#lib/tokens.ts'
import { portal } from '#server/portal.ts'

const linkMs = 30 * 60 * 1000

/** A one-time sign-in link, 30 minutes. Only its hash is kept. `email: null` is for the very first organiser. */
export async function newSignInUrl(email: string | null): Promise<string> {
  const { database, secret, publicUrl, now } = await portal()
  const token = randomBytes(32).toString('base64url')
  const id = tokenHash(secret, token)
  await database.transaction((tx) =>
    addOrganiserLink(tx, { id, email, expiresAt: new Date(now().getTime() + linkMs), usedAt: null }),
  )
  return `${publicUrl}/organiser/sign-in?token=${token}`
}

/** Where organisers go: while there is none, a link to set the first one's password; later the desk. */
export async function organiserSignInUrl(): Promise<string> {
  const { database, publicUrl } = await portal()
  return (await countOrganisers(database.read)) === 0 ? newSignInUrl(null) : `${publicUrl}/organiser`
}

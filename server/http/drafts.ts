import type { FieldError } from '#lib/errors.ts'
import { newId } from '#lib/random.ts'
import { fingerprint } from '#lib/tokens.ts'
import { portal } from '#server/portal.ts'
import { seal, unseal } from './seal.ts'

const draftMs = 30 * 60 * 1000

export type Draft = { typed: Record<string, string | string[]>; code: string; errors: FieldError[] }

/**
 * Keeps a refused form for half an hour, sealed: a form may hold a key or somebody's name.
 *
 * @returns the random id that goes into `?again=`; only its hash is stored
 */
export async function keepDraft(eventId: string, draft: Draft): Promise<string> {
  const { store, secret, now } = await portal()
  const id = newId()
  const row = {
    id: fingerprint(secret, 'draft', id),
    eventId: eventId.replaceAll('\0', '').toWellFormed().slice(0, 100),
    sealed: seal(secret, id, JSON.stringify(draft)),
    expiresAt: new Date(now().getTime() + draftMs),
  }
  await store.transaction((tx) => tx.addDraft(row))
  return id
}

/** The refused form behind `?again=`, for the page that shows it once more. */
export async function draft(id: string | string[] | undefined): Promise<Draft | null> {
  if (typeof id !== 'string' || id === '') return null
  const { store, secret, now } = await portal()
  const row = await store.draft(fingerprint(secret, 'draft', id))
  const opened = row && row.expiresAt > now() ? unseal(secret, id, row.sealed) : null
  return opened === null ? null : (JSON.parse(opened) as Draft)
}

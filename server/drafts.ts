import type { FieldError } from '#lib/errors.ts'
import { newId } from '#lib/random.ts'
import { fingerprint } from '#lib/tokens.ts'
import { portal } from './portal.ts'

const draftMs = 30 * 60 * 1000

export type Draft = { typed: Record<string, string | string[]>; code: string; errors: FieldError[] }

/** Keeps a refused form for half an hour. @returns the random id that goes into `?again=`; only its hash is stored */
export async function keepDraft(eventId: string, draft: Draft): Promise<string> {
  const { store, secret, now } = await portal()
  const id = newId()
  await store.transaction((tx) =>
    tx.addDraft({
      id: fingerprint(secret, 'draft', id),
      eventId,
      typed: draft.typed,
      problem: { code: draft.code, errors: draft.errors },
      expiresAt: new Date(now().getTime() + draftMs),
    }),
  )
  return id
}

/** The refused form behind `?again=`, for the page that shows it once more. */
export async function draft(id: string | string[] | undefined): Promise<Draft | null> {
  if (typeof id !== 'string' || id === '') return null
  const { store, secret, now } = await portal()
  const row = await store.draft(fingerprint(secret, 'draft', id))
  return row && row.expiresAt > now() ? { typed: row.typed, ...row.problem } : null
}

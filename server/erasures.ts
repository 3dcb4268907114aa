import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { RegistrationRow } from '#lib/ports.ts'
import { fingerprint } from '#lib/tokens.ts'
import { portal } from './portal.ts'

/**
 * Notes who asked to be forgotten, without saying who: an older backup forgets them again when it is restored.
 *
 * Ids as well as addresses: an address may have been another one when the backup was made.
 */
export const logErasure = (rows: readonly RegistrationRow[]): Promise<void> =>
  append(
    rows.map(({ address, id, personId }) => ({ address, registration: id, ...(personId && { person: personId }) })),
  )

/** Notes that one registration goes, while its person may stay elsewhere. */
export const logDisowned = ({ id }: RegistrationRow): Promise<void> => append([{ registration: id }])

async function append(gone: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const { secret, dataDir, now } = await portal()
  const lines = gone.map((ids) => {
    const hidden = Object.entries(ids).map(([name, id]) => [name, fingerprint(secret, 'erased', id)])
    return `${JSON.stringify({ at: now().toISOString(), ...Object.fromEntries(hidden) })}\n`
  })
  const file = await open(join(dataDir, 'erasures.log'), 'a', 0o600)
  try {
    await file.write(lines.join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

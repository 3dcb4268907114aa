import { type FileHandle, open } from 'node:fs/promises'
import type { RegistrationRow } from '#lib/ports.ts'
import { erase, type Leaving } from '#lib/visitor/erase.ts'
import { erasedName } from '#lib/visitor/replay-erasures.ts'
import { erasureLog } from './erasure-log.ts'
import { portal } from './portal.ts'

/** Removes a person everywhere. When it resolves, nothing of them is left in the files of this database either. */
export async function eraseEverywhere(row: RegistrationRow): Promise<void> {
  const from = await portal()
  await erase(from, row, logErasure)
  await from.database.overwrite()
}

/**
 * Notes who asked to be forgotten, without saying who: an older backup forgets them again when it is restored.
 *
 * Ids as well as addresses: an address may have been another one when the backup was made.
 */
const logErasure = ({ rows, addresses }: Leaving): Promise<void> =>
  append([
    ...rows.map(({ id, personId }) => ({ registration: id, ...(personId && { person: personId }) })),
    ...addresses.map((address) => ({ address })),
  ])

/** Notes that one registration goes, while its person may stay elsewhere; or that it stayed after all. */
export const logDisowned = ({ id }: RegistrationRow, gone: boolean): Promise<void> =>
  append([gone ? { registration: id } : { kept: id }])

async function append(notes: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const { secret, dataDir, now } = await portal()
  const lines = notes.map((names) => {
    const hidden = Object.entries(names).map(([name, id]) => [name, erasedName(secret, id)])
    return `${JSON.stringify({ at: now().toISOString(), ...Object.fromEntries(hidden) })}\n`
  })
  const file = await open(erasureLog(dataDir), 'a+', 0o600)
  try {
    await file.write((await isTorn(file)) ? `\n${lines.join('')}` : lines.join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether the last line was cut off: what follows begins on a line of its own. */
async function isTorn(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}

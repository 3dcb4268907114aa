import { json } from 'node:stream/consumers'
import { z } from 'zod'
import type { Member, Members } from '#db/backup/archive.ts'
import { BadBackup } from '#db/backup/bad-backup.ts'

/** What a backup says of itself, in `manifest.json`. */
const manifest = z.object({
  /** Raised when an older `restore` could not read what is in the backup. */
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgresql']),
  /** The last migration, see `Standing`. */
  migration: z.int(),
  /** The hash of the secret that keys and links are derived from. */
  secretCheck: z.string(),
})

export type Manifest = z.infer<typeof manifest>

/** The names of the files in a backup, beside the manifest. */
export const names = {
  manifest: 'manifest.json',
  sqlite: 'foyer.db.gz',
  postgresql: 'foyer.dump',
  erasures: 'erasures.log',
  secret: 'secret',
} as const

/** @throws {BadBackup} when the backup has no such file */
export function memberOf(members: Members, name: string): Member {
  const member = members.get(name)
  if (!member) throw new BadBackup(`it has no ${name}`)
  return member
}

/** @throws {BadBackup} when this version of Foyer cannot read the backup */
export async function manifestOf(members: Members): Promise<Manifest> {
  const said = manifest.safeParse(await json(memberOf(members, names.manifest).read()).catch(() => undefined))
  if (!said.success) throw new BadBackup('it was made in another form than this version of Foyer reads')
  return said.data
}

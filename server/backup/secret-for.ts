import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Members } from '#db/backup/archive.ts'
import { BadBackup } from '#db/backup/bad-backup.ts'
import type { Places } from '../env.ts'
import { keepSecret, keptSecret } from '../secret.ts'
import { secretCheckOf } from '../secret-check.ts'
import { type Manifest, names } from './manifest.ts'

type Secret = {
  value: string
  /** Whether it came with the backup, and is to be kept in DATA_DIR. */
  travelled: boolean
}

/**
 * The secret that a backup was made with: the one at hand, else the one that travelled along.
 *
 * @throws {BadBackup} when there is none that fits: no key and no link in any mail would work
 */
export async function secretFor(
  { secretCheck }: Manifest,
  members: Members,
  { dataDir, givenSecret }: Places,
): Promise<Secret> {
  const fits = (secret: string | undefined): secret is string =>
    secret !== undefined && secretCheckOf(secret) === secretCheck
  if (fits(givenSecret)) return { value: givenSecret, travelled: false }
  if (givenSecret !== undefined) throw new BadBackup('FOYER_SECRET is not the secret it was made with')
  const kept = keptSecret(dataDir)
  if (fits(kept)) return { value: kept, travelled: false }
  const member = members.get(names.secret)
  const travelled = member && (await text(member.read())).trim()
  if (fits(travelled)) return { value: travelled, travelled: true }
  throw new BadBackup('the secret it was made with is not in it: put it into FOYER_SECRET, or into DATA_DIR/secret')
}

/** Another secret in DATA_DIR belongs to the database that is replaced, and is put aside with it. */
export function putSecret(dataDir: string, { value, travelled }: Secret, stamp: string): void {
  if (!travelled) return
  const path = join(dataDir, 'secret')
  if (existsSync(path)) renameSync(path, `${path}.replaced-${stamp}`)
  keepSecret(dataDir, value)
}

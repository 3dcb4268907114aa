import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { readArchive } from '#db/backup/archive.ts'
import { BadBackup } from '#db/backup/bad-backup.ts'
import { writeWhole } from '#db/backup/flush.ts'
import { dialectOf } from '#db/dialect.ts'
import { isNewer } from '#db/standing.ts'
import type { Places } from '../env.ts'
import { erasureLog } from '../erasure-log.ts'
import { prepare } from '../prepare.ts'
import { manifestOf, memberOf, names } from './manifest.ts'
import type { Progress } from './pack.ts'
import { putSecret, secretFor } from './secret-for.ts'
import { stampOf } from './stamp.ts'
import { targetOf } from './target.ts'
import { unionOf } from './union.ts'
import { unpack } from './unpack.ts'
import { newRestoreWork } from './work.ts'

export type Restored = {
  madeAt: string
  /** Where what it replaced is kept, if there was anything. */
  aside: string | undefined
}

/**
 * Puts a backup in the place of the database, and forgets again who was erased since it was made.
 *
 * Everything is checked before anything is changed. Killed at any moment, the one database stands or the other.
 *
 * @throws {BadBackup} when the backup is not as it was written, does not fit here, or a server is running
 */
export async function restoreBackup(places: Places, file: string, progress: Progress): Promise<Restored> {
  const { databaseUrl, dataDir } = places
  const database = dialectOf(databaseUrl)
  const members = await readArchive(file, (done, of) => progress('checking', done, of))
  const said = await manifestOf(members)
  if (said.database !== database)
    throw new BadBackup(`it holds a ${said.database} database, and DATABASE_URL names another`)
  if (isNewer(said, database)) throw new BadBackup('it was made by a newer version of Foyer: restore it with that one')
  const secret = await secretFor(said, members, places)

  const stamp = stampOf(new Date())
  const target = targetOf(databaseUrl, dataDir)
  for (const folder of [dataDir, target.home]) mkdirSync(folder, { recursive: true })
  const work = newRestoreWork(target.home)
  try {
    const copy = join(work, 'copy')
    await unpack(memberOf(members, names[database]), copy, progress)
    await target.check(copy)
    const release = await target.alone()
    try {
      // Before the database: that the log says more than it knows does no harm, that it says less would.
      const travelled = await text(memberOf(members, names.erasures).read())
      writeWhole(erasureLog(dataDir), unionOf(travelled, keptErasures(dataDir)))
      putSecret(dataDir, secret, stamp)
      const aside = await target.replace(copy, stamp, progress)
      release()
      await prepare({ databaseUrl, dataDir, secret: secret.value, seed: 'none' }).catch((cause: Error) => {
        throw new BadBackup(`it stands in the place of the database, but cannot be used yet: ${cause.message}`)
      })
      return { madeAt: said.madeAt, aside }
    } finally {
      release()
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const keptErasures = (dataDir: string): string =>
  existsSync(erasureLog(dataDir)) ? readFileSync(erasureLog(dataDir), 'utf8') : ''

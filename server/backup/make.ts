import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readArchive } from '#db/backup/archive.ts'
import { flushFolder } from '#db/backup/flush.ts'
import { forgetReplacedSchemas } from '#db/backup/postgres-dump.ts'
import { forgetReplacedFiles } from '#db/backup/sqlite-swap.ts'
import { dialectOf } from '#db/dialect.ts'
import { fileOf } from '#db/sqlite-file.ts'
import type { Places } from '../env.ts'
import { type Progress, pack } from './pack.ts'
import { backupName, isOlderThan, stampIn } from './stamp.ts'
import { newWork } from './work.ts'

/** People are told that backups hold what they had erased for no longer. */
export const mostDays = 35

type Wanted = {
  folder: string
  /** Whether the secret that Foyer made goes along. */
  withSecret: boolean
  keepDays: number
  progress: Progress
}

/**
 * Makes a backup while the server runs: one new file, whole and checked, or none.
 *
 * Then removes what is older than `keepDays`: backups in that folder, and databases that a restore replaced.
 *
 * @returns the path of the backup
 */
export async function makeBackup(places: Places, { folder, keepDays, ...how }: Wanted): Promise<string> {
  const { stamp, work, leave } = await newWork(folder)
  const stop = () => {
    leave()
    process.exit(1)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const made = join(folder, backupName(stamp))
  try {
    const packed = join(work, backupName(stamp))
    await pack(packed, places, { work, ...how })
    await readArchive(packed, (done, of) => how.progress('checking', done, of))
    renameSync(packed, made)
    flushFolder(folder)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    leave()
  }
  const isPast = isOlderThan(keepDays, new Date())
  for (const name of readdirSync(folder)) if (isPast(stampIn(name) ?? stamp)) rmSync(join(folder, name))
  await forgetReplaced(places.databaseUrl, isPast)
  return made
}

const forgetReplaced = async (url: string, isPast: (stamp: string) => boolean): Promise<void> =>
  dialectOf(url) === 'sqlite' ? forgetReplacedFiles(fileOf(url), isPast) : forgetReplacedSchemas(url, isPast)

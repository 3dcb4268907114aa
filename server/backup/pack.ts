import { createReadStream, existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import { writeArchive } from '#db/backup/archive.ts'
import { BadBackup } from '#db/backup/bad-backup.ts'
import { dumpPostgres } from '#db/backup/postgres-dump.ts'
import { copySqlite } from '#db/backup/sqlite-copy.ts'
import { dialectOf } from '#db/dialect.ts'
import { fileOf } from '#db/sqlite-file.ts'
import { standingOf } from '#db/standing.ts'
import type { Places } from '../env.ts'
import { erasureLog } from '../erasure-log.ts'
import { keptSecret } from '../secret.ts'
import { type Manifest, names } from './manifest.ts'

/** Told how much of how much is done. */
export type Progress = (what: string, done: number, of: number) => void

type Packing = {
  /** A folder for what is needed meanwhile. */
  work: string
  withSecret: boolean
  progress: Progress
}

/** Copies and checks the database while it is written to, and packs it with all that a restore needs. */
export async function pack(to: string, places: Places, { work, withSecret, progress }: Packing): Promise<void> {
  const { databaseUrl, dataDir } = places
  const database = dialectOf(databaseUrl)
  const madeAt = new Date()
  const { migration, secretCheck } = await standingOf(databaseUrl)
  if (!secretCheck) throw new BadBackup('there is no database of Foyer yet')

  const copy = join(work, 'copy')
  const copying = (done: number, of: number) => progress('copying', done, of)
  if (database === 'sqlite') await copySqlite(fileOf(databaseUrl), copy, copying)
  else await dumpPostgres(databaseUrl, copy, copying)

  const said: Manifest = { format: 1, madeAt: madeAt.toISOString(), database, migration, secretCheck }
  // Read after the copy was made: an erasure is noted before it happens, so the log says all that the copy has forgotten.
  const erasures = existsSync(erasureLog(dataDir)) ? await readFile(erasureLog(dataDir)) : Buffer.alloc(0)
  const secret = withSecret ? keptSecret(dataDir) : undefined
  await writeArchive(to, madeAt, {
    [names.manifest]: Readable.from([Buffer.from(`${JSON.stringify(said, null, 2)}\n`)]),
    [names[database]]: database === 'sqlite' ? zipped(copy, progress) : createReadStream(copy),
    [names.erasures]: Readable.from([erasures]),
    ...(secret && { [names.secret]: Readable.from([Buffer.from(`${secret}\n`)]) }),
  })
}

/** Most of what can be gained at a fraction of the work: the server needs the processor too. */
function zipped(file: string, progress: Progress): AsyncIterable<Uint8Array> {
  const { size } = statSync(file)
  let done = 0
  const zip = createGzip({ level: constants.Z_BEST_SPEED })
  const bytes = createReadStream(file, { highWaterMark: 1024 * 1024 })
  bytes.on('error', (error) => zip.destroy(error))
  bytes.on('data', (part) => {
    done += part.length
    progress('packing', done, size)
  })
  return bytes.pipe(zip)
}

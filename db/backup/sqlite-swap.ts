import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { BadBackup } from '#db/backup/bad-backup.ts'
import { flushFolder } from '#db/backup/flush.ts'
import { codeOf } from '#db/faults.ts'

const besides = ['-wal', '-shm', '-journal']

/** The name under which what a restore replaced is kept: `foyer.db.replaced-20261122T023000Z`. */
const replacedName = /\.replaced-(\d{8}T\d{6}Z)(-wal|-shm|-journal)?$/

/**
 * Keeps servers out until it is released; what the write-ahead log holds is brought into the file first.
 *
 * @throws {BadBackup} when somebody has the database open
 */
export function holdAlone(file: string): () => void {
  if (!existsSync(file)) return () => {}
  const connection = new Sqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    // Refused while anybody else has it open; and only so does BEGIN keep readers out as well.
    connection.pragma('journal_mode = DELETE')
    connection.exec('BEGIN EXCLUSIVE')
    if (connection.pragma('journal_mode', { simple: true }) === 'delete') return () => connection.close()
    throw Object.assign(new Error('somebody was quicker'), { code: 'SQLITE_BUSY' })
  } catch (error) {
    connection.close()
    if (codeOf(error).startsWith('SQLITE_BUSY'))
      throw new BadBackup(`${file} is open in another process: stop the server first`)
    // A file that is no database, or a damaged one, is what a backup is restored for.
    return () => {}
  }
}

/**
 * Puts a restored file in the place of the database, in one step: whoever looks finds the one or the other. What stood
 * there is kept beside it, and so is a write-ahead log left lying around: SQLite would replay it into the wrong database.
 *
 * @param stamp e.g. `20261122T023000Z`
 * @returns where the replaced database is kept, if there was one
 */
export function swapSqlite(restored: string, file: string, stamp: string): string | undefined {
  const isThere = existsSync(file)
  const aside = `${file}.replaced-${stamp}`
  for (const beside of besides) if (existsSync(file + beside)) renameSync(file + beside, aside + beside)
  if (isThere) linkSync(file, aside)
  renameSync(restored, file)
  flushFolder(dirname(file))
  return isThere ? aside : undefined
}

/** Removes what restores replaced before `until`. */
export function forgetReplacedFiles(file: string, isPast: (stamp: string) => boolean): void {
  const folder = dirname(file)
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const stamp = name.startsWith(basename(file)) ? replacedName.exec(name)?.[1] : undefined
    if (stamp && isPast(stamp)) rmSync(join(folder, name), { force: true })
  }
}

import { statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { BadBackup } from '#db/backup/bad-backup.ts'

/** 2 MiB a step: between two steps the disk is free for whoever registers. */
const pagesAtOnce = 512

/**
 * Copies a database while it is written to, as it stood at one moment.
 *
 * A snapshot is held all along: SQLite would begin anew each time another process writes, and never come to an end. Nobody
 * waits for it; only the write-ahead log cannot be cut back meanwhile.
 */
export async function copySqlite(
  from: string,
  to: string,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true, timeout: 3_000 })
  try {
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_master').get()
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        progress(totalPages - remainingPages, totalPages)
        return pagesAtOnce
      },
    })
  } finally {
    source.close()
  }
  checkSqlite(to)
}

/**
 * Makes sure that a copy can be read to its last page and points nowhere. It leaves it as one file, all of it on disk.
 *
 * @throws {BadBackup} when it cannot
 */
export function checkSqlite(file: string): void {
  if (statSync(file).size === 0) throw new BadBackup('the copy is empty')
  const copy = new Sqlite(file, { fileMustExist: true })
  try {
    copy.pragma('synchronous = FULL')
    copy.pragma('journal_mode = DELETE')
    const answer = copy.pragma('integrity_check(1)', { simple: true })
    if (answer !== 'ok') throw new BadBackup(`the copy does not hold together: ${answer}`)
    const broken = copy.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new BadBackup(`${broken.length} rows of the copy point to rows that are not there`)
  } finally {
    copy.close()
  }
}

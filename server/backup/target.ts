import { dirname } from 'node:path'
import { checkDump, refuseOthers, restorePostgres } from '#db/backup/postgres-dump.ts'
import { checkSqlite } from '#db/backup/sqlite-copy.ts'
import { holdAlone, swapSqlite } from '#db/backup/sqlite-swap.ts'
import { dialectOf } from '#db/dialect.ts'
import { fileOf } from '#db/sqlite-file.ts'
import type { Progress } from './pack.ts'

/** What a backup is restored to. */
export type Target = {
  /** A folder on the disk where the database will stand, or that has room for it. */
  home: string
  /** Reads the copy to its end. */
  check(copy: string): void | Promise<void>
  /** Keeps servers out until it is released; refuses when one is running. */
  alone(): (() => void) | Promise<() => void>
  /** @returns where what stood there is kept, if there was anything */
  replace(copy: string, stamp: string, progress: Progress): (string | undefined) | Promise<string | undefined>
}

export function targetOf(url: string, dataDir: string): Target {
  if (dialectOf(url) === 'sqlite') {
    const file = fileOf(url)
    return {
      home: dirname(file),
      check: checkSqlite,
      alone: () => holdAlone(file),
      replace: (copy, stamp) => swapSqlite(copy, file, stamp),
    }
  }
  return {
    home: dataDir,
    check: checkDump,
    alone: () => refuseOthers(url),
    replace: (copy, stamp, progress) =>
      restorePostgres(copy, url, stamp, (done, of) => progress('restoring tables', done, of)),
  }
}

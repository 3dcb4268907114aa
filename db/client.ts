import type { Database, DatabaseOptions } from '#db/database.ts'
import { dialect, dialectOf } from '#db/dialect.ts'
import { openPostgres } from '#db/postgres.ts'
import { openSqlite } from '#db/sqlite.ts'

export type { Database, Db } from '#db/database.ts'

/** @param url `file:data/foyer.db`, or `postgres://user:password@host:5432/name` */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  // The tables were made for one dialect when the process started, see db/dialect.ts.
  if (dialectOf(url) !== dialect)
    throw new Error(`This process was started for ${dialect}, so it cannot open a database of another kind.`)
  return dialect === 'postgresql' ? openPostgres(url, options) : openSqlite(url, options)
}

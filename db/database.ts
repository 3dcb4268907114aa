import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Dialect } from '#db/dialect.ts'

type Drizzle = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

/**
 * What store functions query with, the same on both databases: await the query itself, never `.run()`, `.all()` or
 * `.get()`, which only SQLite has.
 */
export type Db = Pick<
  Drizzle,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count'
>

export type Database = {
  dialect: Dialect
  /** For reading outside a transaction. Writing through it is refused by the database. */
  read: Db
  /**
   * The one way to write. When it resolves, what `fn` wrote is on disk.
   *
   * `fn` may run more than once and awaits nothing but `tx`: it has no effect but through it. Conflicts are met with
   * `onConflict…` and `returning`, never with a catch.
   *
   * @throws what `fn` throws, and nothing it wrote remains
   * @throws {Refusal} `busy` when the database stayed locked or cannot write; nothing was written
   * @throws {Refusal} `unknown-outcome` when COMMIT failed: it may or may not be written
   */
  transaction<T>(fn: (tx: Db) => Promise<T>): Promise<T>
  /**
   * Leaves nothing of what was deleted in the files, as far as that is ours to do: SQLite overwrites it in place, and its
   * write-ahead log is emptied now. PostgreSQL keeps dead rows until it vacuums.
   */
  overwrite(): Promise<void>
  /** How busy it is: transactions that wait, and on PostgreSQL its connections. */
  load(): Readonly<Record<string, number>>
  /** Waits for what is under way, then lets go of the file or the server. */
  close(): Promise<void>
}

export type DatabaseOptions = {
  /** Told every statement before it runs. Tests count them. */
  onStatement?: (sql: string) => void
  /** Told of failures of the database itself: a full disk, an I/O error, a failed COMMIT, a lost server. */
  onFault?: (error: unknown) => void
  /** Told of each COMMIT that went well: how many transactions shared it, and how long it took in milliseconds. */
  onCommit?: (transactions: number, ms: number) => void
  /** Told how many bytes SQLite's write-ahead log has when somebody has been reading for so long that it is not cut back. */
  onLongLog?: (bytes: number) => void
}

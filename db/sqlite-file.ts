import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { refuseNetwork } from '#db/file-system.ts'

/** 3.51.3: before it the write-ahead log could be reset while it was being read, https://sqlite.org/wal.html#walresetbug */
const oldest = 3_051_003

/** How far the write-ahead log may grow before it is cut back, in bytes. */
export const walLimit = 64 * 1024 * 1024

/** `file:data/foyer.db`, `file:/var/lib/foyer.db` or `file:///var/lib/foyer.db`. */
export function fileOf(url: string): string {
  if (!url.startsWith('file:') || url === 'file:') throw new Error('A SQLite database is named file:PATH.')
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length))
}

/** The one connection that writes. Made when missing, folder included. */
export function openWriter(file: string): Sqlite.Database {
  mkdirSync(dirname(file), { recursive: true })
  refuseNetwork(dirname(file))
  const writer = new Sqlite(file, { timeout: 3_000 })
  refuseOld(writer.prepare('select sqlite_version()').pluck().get() as string)
  expect(writer, 'journal_mode = WAL', 'wal')
  // An acknowledged registration survives a power cut: each COMMIT waits for the disk.
  writer.pragma('synchronous = FULL')
  expect(writer, 'synchronous', 2)
  // A savepoint each would spill its journal into a temporary file.
  writer.pragma('temp_store = MEMORY')
  writer.pragma('foreign_keys = ON')
  expect(writer, 'foreign_keys', 1)
  // What is erased is overwritten, not only unlinked.
  writer.pragma('secure_delete = ON')
  writer.pragma('trusted_schema = OFF')
  writer.pragma(`journal_size_limit = ${walLimit}`)
  // What one group of registrations touches: with less, pages spill into the log half way and are read back from it.
  writer.pragma('cache_size = -32768')
  // SQLite would wait inside a statement and block the event loop: the queue waits instead.
  writer.pragma('busy_timeout = 0')
  return writer
}

export function openReader(file: string): Sqlite.Database {
  const reader = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 100 })
  reader.pragma('query_only = ON')
  reader.pragma('trusted_schema = OFF')
  return reader
}

function expect(connection: Sqlite.Database, pragma: string, wanted: string | number): void {
  const answer = connection.pragma(pragma, { simple: true })
  if (answer !== wanted) throw new Error(`SQLite answered ${answer} to PRAGMA ${pragma}, not ${wanted}.`)
}

/** @param version e.g. `3.54.1` */
export function refuseOld(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major * 1_000_000 + minor * 1_000 + patch < oldest)
    throw new Error(`SQLite ${version} is too old: before 3.51.3 it may lose data.`)
}

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { openDatabase } from '#db/client.ts'
import type { Database, DatabaseOptions } from '#db/database.ts'
import { dialect } from '#db/dialect.ts'
import { migrate } from '#db/migrate.ts'
import { createDatabase, dropDatabase } from '#db/testing-postgres.ts'

/** A database for one test or one file. `statements` holds the text of each query run on it; empty it to start anew. */
export type TestDatabase = Database & { url: string; statements: string[] }

const cleanups: (() => Promise<void>)[] = []

afterAll(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp()
})

/** Migrated and empty, of the kind the tests run on. Closed and thrown away after the file's last test. */
export async function freshDatabase(): Promise<TestDatabase> {
  const url = await freshUrl('template')
  await migrate(url)
  return openForTest(url)
}

/** Opens a database once more, as another process would. Closed after the file's last test. */
export async function openForTest(url: string, options: DatabaseOptions = {}): Promise<TestDatabase> {
  const statements: string[] = []
  const database = await openDatabase(url, { onStatement: (sql) => statements.push(sql), ...options })
  let closed: Promise<void> | undefined
  const close = () => (closed ??= database.close())
  cleanups.push(close)
  return { ...database, close, url, statements }
}

/** The address of a new database. Empty; on PostgreSQL `template` is a migrated one, quicker to copy. */
export async function freshUrl(template: 'template' | 'template1' = 'template1'): Promise<string> {
  if (dialect === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'))
    cleanups.push(async () => rmSync(folder, { recursive: true, force: true }))
    return `file:${join(folder, 'foyer.db')}`
  }
  const server = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  cleanups.push(() => dropDatabase(server, name))
  return createDatabase(server, name, template)
}

import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { getTableColumns, is, Table } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { dialect } from '#db/dialect.ts'
import { migrate } from '#db/migrate.ts'
import { attempts } from '#db/schema/attempts.ts'
import * as eventTables from '#db/schema/events.ts'
import * as figureTables from '#db/schema/figures.ts'
import * as givenTables from '#db/schema/given.ts'
import * as messageTables from '#db/schema/messages.ts'
import * as peopleTables from '#db/schema/people.ts'
import * as sessionTables from '#db/schema/sessions.ts'
import { settings } from '#db/schema/settings.ts'
import { counted, tail, tallies } from '#db/schema/tallies.ts'
import { freshDatabase, freshUrl, openForTest } from '#db/testing.ts'

const rooms = [
  eventTables,
  figureTables,
  givenTables,
  messageTables,
  peopleTables,
  sessionTables,
  { attempts, settings, counted, tail, tallies },
]
const tables = rooms
  .flatMap((room) => Object.entries<unknown>(room))
  .filter((entry): entry is [string, typeof settings] => is(entry[1], Table))

test('the migrations make every table and column of the schema', async () => {
  const { read } = await freshDatabase()

  expect(tables.length).toBeGreaterThan(20)
  for (const [name, table] of tables) {
    const rows = await read.select().from(table)
    expect({ name, rows }).toEqual({ name, rows: [] })
    expect(Object.keys(getTableColumns(table))).not.toEqual([])
  }
})

test('migrating again changes nothing', async () => {
  const { url, transaction } = await freshDatabase()
  await transaction((tx) => tx.insert(settings).values({ name: 'a', value: 'kept' }))

  await migrate(url)

  const { read } = await openForTest(url)
  expect(await read.select().from(settings)).toEqual([{ name: 'a', value: 'kept' }])
})

test('several processes may migrate at once', async () => {
  const url = await freshUrl()

  await Promise.all([migrate(url), migrate(url), migrate(url)])

  const { read } = await openForTest(url)
  expect(await read.select().from(settings)).toEqual([])
})

const migrationsIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.sql'))

test('the schema has not moved on without a migration', () => {
  const written = `db/migrations/${dialect}`
  const folder = mkdtempSync(join(tmpdir(), 'foyer-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(written, folder, { recursive: true })

  const out = relative(process.cwd(), folder)
  const options = [`--dialect=${dialect}`, '--schema=db/schema/*.ts', '--casing=snake_case', `--out=${out}`]
  execFileSync(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', ...options], { stdio: 'pipe' })

  expect(migrationsIn(folder)).toEqual(migrationsIn(written))
})

test('both databases have the same migrations', () => {
  expect(migrationsIn('db/migrations/sqlite')).toEqual(migrationsIn('db/migrations/postgresql'))
  expect(migrationsIn('db/migrations/sqlite')).not.toEqual([])
})

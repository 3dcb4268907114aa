import { readdirSync } from 'node:fs'
import { getTableColumns, is, Table } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { dialect } from '#db/dialect.ts'
import { migrate } from '#db/migrate.ts'
import * as schema from '#db/schema.ts'
import { freshDatabase, freshUrl, openForTest } from '#db/testing.ts'

const tables = Object.entries<unknown>(schema).filter((entry): entry is [string, typeof schema.settings] =>
  is(entry[1], Table),
)

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
  await transaction((tx) => tx.insert(schema.settings).values({ name: 'a', value: 'kept' }))

  await migrate(url)

  const { read } = await openForTest(url)
  expect(await read.select().from(schema.settings)).toEqual([{ name: 'a', value: 'kept' }])
})

test('several processes may migrate at once', async () => {
  const url = await freshUrl()

  await Promise.all([migrate(url), migrate(url), migrate(url)])

  const { read } = await openForTest(url)
  expect(await read.select().from(schema.settings)).toEqual([])
})

test('both databases have the same migrations', () => {
  const of = (kind: string) => readdirSync(`db/migrations/${kind}`).filter((file) => file.endsWith('.sql'))

  expect(of('sqlite')).toEqual(of('postgresql'))
  expect(of(dialect)).not.toEqual([])
})

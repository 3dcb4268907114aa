import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { insertNew } from '#db/insert-new.ts'
import { prepared } from '#db/prepared.ts'
import { settings } from '#db/schema/settings.ts'
import { freshDatabase } from '#db/testing.ts'

test('a query is built once and run with other values', async () => {
  const database = await freshDatabase()
  let built = 0
  const read = (name: string) =>
    database.transaction((tx) =>
      prepared(
        tx,
        'setting',
        () => {
          built += 1
          return tx
            .select()
            .from(settings)
            .where(eq(settings.name, sql.placeholder('name')))
        },
        { name },
      ),
    )
  await database.transaction(async (tx) => {
    await insertNew(tx, 'add_setting', settings, { name: 'a', value: '1' })
    await insertNew(tx, 'add_setting', settings, { name: 'b', value: '2' })
  })

  // One at a time: PostgreSQL gives the same connection again.
  expect(await read('a')).toEqual([{ name: 'a', value: '1' }])
  expect(await read('b')).toEqual([{ name: 'b', value: '2' }])

  expect(built).toBe(1)
})

test('a row that is there stays as it is, and the writer is told', async () => {
  const database = await freshDatabase()
  const add = (value: string) =>
    database.transaction((tx) => insertNew(tx, 'add_setting', settings, { name: 'a', value }))

  expect([await add('first'), await add('second')]).toEqual([true, false])
  expect(await database.read.select().from(settings)).toEqual([{ name: 'a', value: 'first' }])
})

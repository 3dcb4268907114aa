import { expect, test } from 'vitest'
import { isMigrated } from '#db/migrated.ts'
import { freshDatabase } from '#db/testing.ts'

test('a database is migrated when it has what this build brings, and not before', async () => {
  const { read, dialect } = await freshDatabase()

  expect(await isMigrated({ read, dialect })).toBe(true)
})

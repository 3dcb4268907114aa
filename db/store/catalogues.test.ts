import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nutraExpo2026 } from '#db/demo/nutra-expo-2026.ts'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { catalogues, events } from '#db/schema/events.ts'
import { publishDefault } from '#db/store/catalogues.ts'
import { storeOf } from '#db/store/store.ts'
import { freshDatabase, openForTest } from '#db/testing.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'

const now = new Date('2026-12-01T02:00:00Z')

test('events from before catalogues were kept get theirs once, whoever starts first', async () => {
  const database = await freshDatabase()
  const other = await openForTest(database.url)
  await database.transaction((tx) => tx.insert(events).values([nutraExpo2026, nutraExpo2027]))

  await Promise.all([database, other, database, other].map((each) => each.transaction((tx) => publishDefault(tx, now))))
  await database.transaction((tx) => publishDefault(tx, new Date()))

  const rows = await database.read.select().from(catalogues)
  expect(rows.map(({ eventId, version, publishedAt }) => [eventId, version, publishedAt]).sort()).toEqual([
    ['nutra-expo-2026', 1, now],
    ['nutra-expo-2027', 1, now],
  ])
})

test('a catalogue comes back as it was published', async () => {
  const database = await freshDatabase()
  await database.transaction((tx) => tx.insert(events).values(nutraExpo2027))
  await database.transaction((tx) => publishDefault(tx, now))
  const store = storeOf(database)

  expect(await store.catalogue('nutra-expo-2027', 1)).toEqual(defaultCatalogue)
  expect(await store.catalogue('nutra-expo-2027', 2)).toBeNull()
  expect(await store.catalogue('nutra-expo-2026', 1)).toBeNull()
})

test('an event that has a catalogue keeps it', async () => {
  const database = await freshDatabase()
  await database.transaction((tx) => tx.insert(events).values(nutraExpo2027))
  const content = { ...defaultCatalogue, topics: [] }
  await database.transaction((tx) =>
    tx.insert(catalogues).values({ eventId: 'nutra-expo-2027', version: 1, content, publishedAt: now }),
  )

  await database.transaction((tx) => publishDefault(tx, now))

  const [row] = await database.read.select().from(catalogues).where(eq(catalogues.eventId, 'nutra-expo-2027'))
  expect(row?.content.topics).toEqual([])
})

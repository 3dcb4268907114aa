import { expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { keptCatalogues } from '#lib/catalogue/kept.ts'

/** A database that holds two versions for every event, and says what it was asked. */
function published() {
  const asked: string[] = []
  const catalogue = async (eventId: string, version: number) => {
    asked.push(`${eventId}@${version}`)
    return version > 2 ? null : { ...defaultCatalogue, version }
  }
  return { asked, catalogue }
}

test('a version is read once, also when asked for by two at once', async () => {
  const from = published()
  const catalogueOf = keptCatalogues(from)

  const [first, second] = await Promise.all([1, 1].map((v) => catalogueOf({ id: 'a', catalogueVersion: v })))

  expect(first).toBe(second)
  expect(await catalogueOf({ id: 'a', catalogueVersion: 1 })).toBe(first)
  expect((await catalogueOf({ id: 'a', catalogueVersion: 2 })).version).toBe(2)
  expect(from.asked).toEqual(['a@1', 'a@2'])
})

test('a version that is not there is an error, and looked for again', async () => {
  const from = published()
  const catalogueOf = keptCatalogues(from)

  await expect(catalogueOf({ id: 'a', catalogueVersion: 3 })).rejects.toThrow('no catalogue of version 3 for a')
  await expect(catalogueOf({ id: 'a', catalogueVersion: 3 })).rejects.toThrow()

  expect(from.asked).toHaveLength(2)
})

test('no more are kept than were asked to be', async () => {
  const from = published()
  const catalogueOf = keptCatalogues(from, 2)

  for (const id of ['a', 'b', 'c', 'b', 'a']) await catalogueOf({ id, catalogueVersion: 1 })

  expect(from.asked).toEqual(['a@1', 'b@1', 'c@1', 'a@1'])
})

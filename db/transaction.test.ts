import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { isDuplicate } from '#db/faults.ts'
import { settings } from '#db/schema/settings.ts'
import { freshDatabase } from '#db/testing.ts'
import { Refusal } from '#lib/errors.ts'

const put = (tx: Db, name: string, value = 'x') => tx.insert(settings).values({ name, value })
const names = async (db: Db) => (await db.select().from(settings)).map(({ name }) => name).sort()

test('what a transaction wrote is there when it resolves', async () => {
  const { read, transaction } = await freshDatabase()

  const answer = await transaction(async (tx) => {
    await put(tx, 'a')
    return 'done'
  })

  expect(answer).toBe('done')
  expect(await names(read)).toEqual(['a'])
})

test('a transaction sees what it wrote, and nobody else does before it ends', async () => {
  const { read, transaction } = await freshDatabase()

  const seen = await transaction(async (tx) => {
    await put(tx, 'a')
    return { inside: await names(tx), outside: await names(read) }
  })

  expect(seen).toEqual({ inside: ['a'], outside: [] })
})

test('what fails leaves nothing and does not touch its neighbours', async () => {
  const { read, transaction } = await freshDatabase()
  const refused = new Refusal('full')

  const ended = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) =>
      transaction(async (tx) => {
        await put(tx, name)
        if (name === 'b') throw refused
      }),
    ),
  )

  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(ended[1]).toMatchObject({ reason: refused })
  expect(await names(read)).toEqual(['a', 'c'])
})

test('statements given at once run in the order they were given', async () => {
  const { read, transaction } = await freshDatabase()
  const set = (tx: Db, value: string) => tx.update(settings).set({ value }).where(eq(settings.name, 'a')).returning()

  const answers = await transaction((tx) => Promise.all([put(tx, 'a', '0'), set(tx, '1'), set(tx, '2')]))

  expect(answers.slice(1)).toEqual([[{ name: 'a', value: '1' }], [{ name: 'a', value: '2' }]])
  expect(await read.select().from(settings)).toEqual([{ name: 'a', value: '2' }])
})

test('of statements given at once the first that fails fails all', async () => {
  const { read, transaction } = await freshDatabase()
  await transaction((tx) => put(tx, 'a'))

  const failed = await transaction((tx) => Promise.all([put(tx, 'b'), put(tx, 'a'), put(tx, 'c')])).catch(
    (error: unknown) => error,
  )
  await transaction((tx) => put(tx, 'next'))

  expect(isDuplicate(failed)).toBe(true)
  expect(await names(read)).toEqual(['a', 'next'])
})

test('a duplicate is known as one on both databases', async () => {
  const { transaction } = await freshDatabase()
  await transaction((tx) => put(tx, 'a'))

  const failed = await transaction((tx) => put(tx, 'a')).catch((error: unknown) => error)

  expect(isDuplicate(failed)).toBe(true)
  expect(isDuplicate(new Error('another'))).toBe(false)
})

test('a failed statement fails the transaction even when its error is caught', async () => {
  const { read, transaction } = await freshDatabase()
  await transaction((tx) => put(tx, 'a'))

  const failed = await transaction(async (tx) => {
    await put(tx, 'b')
    await put(tx, 'a').catch(() => {})
  }).catch((error: unknown) => error)

  expect(isDuplicate(failed)).toBe(true)
  expect(await names(read)).toEqual(['a'])
})

test('nesting is refused, and what was written around it is undone', async () => {
  const { read, transaction } = await freshDatabase()

  const nested = transaction(async (tx) => {
    await put(tx, 'a')
    await transaction((inner) => put(inner, 'b'))
  })

  await expect(nested).rejects.toThrow('inside a transaction')
  expect(await names(read)).toEqual([])
})

test('a transaction may follow another', async () => {
  const { read, transaction } = await freshDatabase()

  await transaction((tx) => put(tx, 'a'))
  await transaction((tx) => put(tx, 'b'))

  expect(await names(read)).toEqual(['a', 'b'])
})

test('tx is dead once its transaction has ended', async () => {
  const { read, transaction } = await freshDatabase()
  const kept = await transaction(async (tx) => ({ tx, query: put(tx, 'late') }))

  expect(() => put(kept.tx, 'later')).toThrow('after its transaction had ended')
  await expect((async () => kept.query)()).rejects.toThrow('after its transaction had ended')
  expect(await names(read)).toEqual([])
})

test('a query left behind by one transaction does not slip into another', async () => {
  const { read, transaction } = await freshDatabase()
  const { query } = await transaction(async (tx) => ({ query: put(tx, 'a') }))

  const other = transaction(async (tx) => {
    await put(tx, 'b')
    await query
  })

  await other.catch(() => {})
  expect(await names(read)).not.toContain('a')
})

test('a transaction that awaits anything else is ended, and the next one is served', async () => {
  const { read, transaction } = await freshDatabase()
  const startedAt = performance.now()

  const stuck = transaction(async (tx) => {
    await put(tx, 'a')
    await new Promise(() => {})
  })
  const neighbour = transaction((tx) => put(tx, 'b'))

  await expect(stuck).rejects.toThrow('must await nothing but tx')
  await neighbour
  expect(performance.now() - startedAt).toBeLessThan(10_000)
  expect(await names(read)).toEqual(['b'])
})

test('reading cannot write', async () => {
  const { read } = await freshDatabase()

  await expect((async () => put(read, 'a'))()).rejects.toThrow()
})

test('the row decides a race, not what was read before', async () => {
  const { read, transaction } = await freshDatabase()
  await transaction((tx) => put(tx, 'counter', '0'))

  const taken = await Promise.all(
    Array.from({ length: 20 }, () =>
      transaction((tx) => tx.update(settings).set({ value: '1' }).where(eq(settings.value, '0')).returning()),
    ),
  )

  expect(taken.filter((rows) => rows.length === 1)).toHaveLength(1)
  expect(await read.select().from(settings)).toEqual([{ name: 'counter', value: '1' }])
})

test('every query is counted', async () => {
  const database = await freshDatabase()

  await database.transaction((tx) => put(tx, 'a'))
  await names(database.read)

  expect(database.statements).toHaveLength(2)
})

import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { tail, tallies, tallying } from '#db/schema/tallies.ts'
import { addEvent, addRegistered, addStep } from '#db/store/desk.testing.ts'
import { countFigures } from '#db/store/figures.ts'
import { dropRegistration } from '#db/store/registrations.ts'
import { asRead, byHand } from '#db/tallies/by-hand.testing.ts'
import { fold, isAnyWaiting } from '#db/tallies/fold.ts'
import { aLife, live, subjectOf } from '#db/tallies/lives.testing.ts'
import { checkTallies, rebuildTallies } from '#db/tallies/rebuild.ts'
import { freshDatabase, openForTest, type TestDatabase } from '#db/testing.ts'

const start = Date.UTC(2026, 11, 1)
const minuteMs = 60_000

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})

async function foldAll(now: Date): Promise<void> {
  while ((await fold(database, now)) > 0);
}

/** What is done to the tallies between two things that happen. */
const between = fc.constantFrom('nothing', 'nothing', 'fold some', 'fold all', 'build a part', 'rebuild')

async function tend(how: string, now: Date): Promise<void> {
  if (how === 'fold some') await fold(database, now, 2)
  if (how === 'fold all') await foldAll(now)
  if (how === 'build a part') {
    const stop = new AbortController()
    await rebuildTallies(database, { now: () => now, progress: () => stop.abort(), signal: stop.signal })
  }
  if (how === 'rebuild') await rebuildTallies(database, { now: () => now })
}

test('figures are what counting row by row gives, at any moment, whatever is folded or being rebuilt', async () => {
  let event = 0
  // Goes on from life to life: time does not run back.
  let now = new Date(start)
  await fc.assert(
    fc.asyncProperty(aLife, fc.infiniteStream(between), async (life, tending) => {
      const id = `life-${++event}`
      await database.transaction((tx) => addEvent(tx, id))
      for (const it of life) {
        now = new Date(now.getTime() + it.minutes * minuteMs)
        await live(database, id, it, now)
        await tend(String(tending.next().value), now)
      }
      const later = new Date(now.getTime() + 31 * minuteMs)

      expect(await asRead(database.read, id, now)).toEqual(await byHand(database.read, id, now))
      expect(await asRead(database.read, id, later)).toEqual(await byHand(database.read, id, later))
      await foldAll(later)
      expect(await database.read.select().from(tail)).toEqual([])
      expect(await asRead(database.read, id, later)).toEqual(await byHand(database.read, id, later))
      expect(await checkTallies(database, { now: () => later })).toEqual([])
      now = later
    }),
    { numRuns: 25 },
  )
})

test('several processes that fold and rebuild while people come count everybody once', async () => {
  const id = 'crowd'
  await database.transaction((tx) => addEvent(tx, id))
  const others = [await openForTest(database.url), await openForTest(database.url)]
  const now = new Date(start)
  let coming = true
  const seen: number[] = []
  const folding = [database, ...others].map(async (each) => {
    while (coming) await fold(each, now, 7)
  })
  const rebuilding = (async () => {
    while (coming) await rebuildTallies(others[0] as TestDatabase, { now: () => now })
  })()
  const watching = (async () => {
    for (; coming; await setImmediate()) seen.push((await countFigures(database.read, id, now)).rows.registrations)
  })()

  const comes = (n: number) => {
    const it = {
      person: n,
      name: 'landed',
      question: 'mobile',
      service: 'matching',
      minutes: 0,
      seconds: 9,
      n: 9,
    } as const
    return [
      () => live(database, id, { ...it, kind: 'step' }, now),
      () => live(others[1] as TestDatabase, id, { ...it, kind: 'registers' }, now),
      () => live(database, id, { ...it, kind: 'step', name: 'registered' }, now),
      () => live(others[1] as TestDatabase, id, { ...it, kind: 'takes' }, now),
    ]
  }
  for (let from = 0; from < 120; from += 12)
    await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        for (const deed of comes(from + i)) await deed()
      }),
    )
  coming = false
  await Promise.all([...folding, rebuilding, watching])

  // Nobody is counted, gone, and counted again: a switch shows in no figure.
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(await asRead(database.read, id, now)).toEqual(await byHand(database.read, id, now))
  await foldAll(now)
  const { reach, told } = await asRead(database.read, id, now)
  expect({ reach, told: told.registrations }).toEqual({ reach: { registered: 120 }, told: 120 })
  expect(await checkTallies(database, { now: () => now })).toEqual([])
}, 60_000)

test('a fold that fails takes nothing from the tail and adds nothing', async () => {
  await database.transaction(async (tx) => {
    await addEvent(tx, 'fails')
    await addStep(tx, { eventId: 'fails', subject: 'a', step: 'landed' })
  })
  const before = await database.read.select().from(tail)
  const failing: TestDatabase = {
    ...database,
    transaction: (fn) =>
      database.transaction(async (tx) => {
        await fn(tx)
        throw new Error('the power went out')
      }),
  }

  await expect(fold(failing, new Date(start))).rejects.toThrow('the power went out')

  expect(await database.read.select().from(tail)).toEqual(before)
  expect((await asRead(database.read, 'fails', new Date(start))).reach).toEqual({ landed: 1 })
})

test('nobody waits once all are counted, until half an hour after a question was left open', async () => {
  const now = new Date(start)
  await database.transaction((tx) => addEvent(tx, 'due'))
  const it = {
    person: 1,
    name: 'landed',
    question: 'mobile',
    service: 'matching',
    minutes: 0,
    seconds: 9,
    n: 9,
  } as const
  await live(database, 'due', { ...it, kind: 'shown' }, now)
  await foldAll(new Date(start + 29 * minuteMs))

  expect(await isAnyWaiting(database.read, new Date(start + 29 * minuteMs))).toBe(false)
  const then = new Date(start + 30 * minuteMs)
  expect(await isAnyWaiting(database.read, then)).toBe(true)
  expect((await asRead(database.read, 'due', then)).questions.mobile).toMatchObject({ left: 1 })
  await foldAll(then)
  expect(await isAnyWaiting(database.read, then)).toBe(false)
})

test('a registration that is deleted leaves its steps in the figures, and its id nowhere', async () => {
  const now = new Date(start)
  await database.transaction(async (tx) => {
    await addEvent(tx, 'gone')
    await addRegistered(tx, 'gone', { id: 'gone-registration', subject: subjectOf('gone', 1) })
    await addStep(tx, { eventId: 'gone', subject: subjectOf('gone', 1), step: 'registered' })
  })
  await foldAll(now)
  await database.transaction((tx) => dropRegistration(tx, 'gone-registration'))
  await foldAll(now)

  const { reach, told } = await asRead(database.read, 'gone', now)
  expect({ reach, told: told.registrations }).toEqual({ reach: { registered: 1 }, told: 0 })
})

test('a check finds what was counted wrong, a rebuild puts it right', async () => {
  const now = new Date(start + 366 * 24 * 60 * minuteMs)
  await database.transaction(async (tx) => {
    await addEvent(tx, 'wrong')
    await addStep(tx, { eventId: 'wrong', subject: 'a', step: 'landed' })
  })
  await foldAll(now)
  const [{ generation } = { generation: 0 }] = await database.read.select().from(tallying)
  await database.transaction((tx) =>
    tx.insert(tallies).values({ generation, eventId: 'wrong', kind: 'reach', key: '["proved"]', n: 3 }),
  )

  expect(await checkTallies(database, { now: () => now })).toEqual([
    { eventId: 'wrong', kind: 'reach', key: '["proved"]', read: 3, counted: 0 },
  ])
  expect((await asRead(database.read, 'wrong', now)).reach).toEqual({ landed: 1, proved: 3 })
  await rebuildTallies(database, { now: () => now })

  expect((await asRead(database.read, 'wrong', now)).reach).toEqual({ landed: 1 })
  expect(await checkTallies(database, { now: () => now })).toEqual([])
})

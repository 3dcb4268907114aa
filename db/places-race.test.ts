import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { places } from '#db/schema/events.ts'
import { bookings } from '#db/schema/given.ts'
import { storeOf } from '#db/store/store.ts'
import { openForTest } from '#db/testing.ts'
import { atATime, attendees, portalWithTalks, standing } from '#db/testing-places.ts'
import type { TestPortal } from '#db/testing-portal.ts'
import { choose, leave } from '#lib/conference/choose.ts'
import { isRefusal } from '#lib/errors.ts'
import { passOn } from '#lib/places/pass-on.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

const about = 'conference/s01'

const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'taken',
    (error: unknown) => (isRefusal(error) ? error.code : `error: ${error}`),
  )

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries(
    Map.groupBy(outcomes, (each) => each)
      .entries()
      .map(([name, all]) => [name, all.length]),
  )

test('F20: of 1,000 people who want the last place at once, exactly one has it', async () => {
  const portal = await portalWithTalks({ s01: 1 })
  const people = await attendees(portal, 1000)
  const startedAt = performance.now()

  const outcomes = await atATime(64, people, (each) => outcome(choose(portal, each, 's01', false)))

  const ms = Math.round(performance.now() - startedAt)
  console.log(
    `F20 on ${portal.database.dialect}: 1,000 for one place, 64 at a time: ${JSON.stringify(tally(outcomes))} in ${ms} ms`,
  )
  expect(tally(outcomes)).toEqual({ taken: 1, full: 999 })
  expect(await standing(portal, about)).toEqual({ used: 1, taken: 1, offered: 0, waiting: 0 })
  expect(ms).toBeLessThan(30_000)
})

test('F20: those who would wait stand in one line, without a gap', async () => {
  const portal = await portalWithTalks({ s01: 1 })
  const people = await attendees(portal, 300)

  const outcomes = await atATime(64, people, (each) => outcome(choose(portal, each, 's01', true)))

  expect(tally(outcomes)).toEqual({ taken: 300 })
  expect(await standing(portal, about)).toEqual({ used: 1, taken: 1, offered: 0, waiting: 299 })
})

/** The same database opened once more, as another process would. */
async function another(portal: TestPortal): Promise<TestPortal> {
  const database = await openForTest(portal.database.url)
  return { ...portal, database, store: storeOf(database) }
}

test('two of them on one database: the last places are given once', async () => {
  const portal = await portalWithTalks({ s01: 20 })
  const both = [portal, await another(portal)]
  const people = (await attendees(portal, 200)).map((who, n) => ({ who, at: both[n % 2] as TestPortal }))

  const outcomes = await atATime(40, people, ({ who, at }) => outcome(choose(at, who, 's01', false)))

  expect(tally(outcomes)).toEqual({ taken: 20, full: 180 })
  expect(await standing(portal, about)).toEqual({ used: 20, taken: 20, offered: 0, waiting: 0 })
})

test('leaving, coming and passing on at once from two sides make no second offer of one place', async () => {
  const portal = await portalWithTalks({ s01: 5 })
  const both = [portal, await another(portal)] as [TestPortal, TestPortal]
  const people = await attendees(portal, 40)
  for (const each of people) await choose(portal, each, 's01', true)

  const leaving = people.slice(0, 5).map((each, n) => leave(both[n % 2] as TestPortal, each, 's01'))
  const passing = Array.from({ length: 10 }, (_, n) => passOn(both[n % 2] as TestPortal))
  await Promise.all([...leaving, ...passing])

  expect(await standing(portal, about)).toEqual({ used: 5, taken: 0, offered: 5, waiting: 30 })
  const offered = people.slice(5, 10).map(({ registration }) => portal.store.booking(registration.id, about))
  expect((await Promise.all(offered)).map((booking) => booking?.state)).toEqual(Array(5).fill('offered'))
})

/** The mistake the guard is there against: what was read is old by the time it is written. Nothing checks it afterwards. */
async function bookCarelessly({ database }: TestPortal, { registration }: Proven): Promise<string> {
  const place = and(eq(places.eventId, registration.eventId), eq(places.about, about))
  const [seen] = await database.read.select().from(places).where(place)
  if (!seen || seen.used >= seen.capacity) return 'full'
  await sleep(5)
  await database.transaction(async (tx) => {
    await tx
      .update(places)
      .set({ used: seen.used + 1 })
      .where(place)
    const { id: registrationId, eventId } = registration
    const since = new Date()
    await tx.insert(bookings).values({ registrationId, eventId, about, state: 'taken', since, offeredUntil: null })
  })
  return 'taken'
}

test('F22, the control: read, sleep, write sells more places than there are', async () => {
  const portal = await portalWithTalks({ s01: 100 })
  const people = await attendees(portal, 400)

  const outcomes = await atATime(64, people, (each) => bookCarelessly(portal, each))

  const sold = (await standing(portal, about)).taken
  console.log(`F22 on ${portal.database.dialect}: ${sold} of 100 places sold by read, sleep, write`)
  expect(sold).toBeGreaterThan(100)
  expect(tally(outcomes).taken).toBe(sold)
})

test('behind the guard the table itself refuses a place too many', async () => {
  const portal = await portalWithTalks({ s01: 1 })
  const overfull = portal.database.transaction((tx) => tx.update(places).set({ used: 2 }))

  await expect(overfull).rejects.toThrow()
  await expect(portal.database.transaction((tx) => tx.update(places).set({ used: -1 }))).rejects.toThrow()
})

import { and, count, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import * as eventTables from '#db/schema/events.ts'
import * as figureTables from '#db/schema/figures.ts'
import * as givenTables from '#db/schema/given.ts'
import * as peopleTables from '#db/schema/people.ts'
import * as settingTables from '#db/schema/settings.ts'
import { peopleOf, seed } from '#db/seed.ts'
import { countFigures } from '#db/store/figures.ts'
import { freshDatabase } from '#db/testing.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { figures } from '#lib/desk/figures.ts'
import { keyHash, newKey } from '#lib/key.ts'
import { plan } from '#lib/planner/planner.ts'
import type { AnswerRow, EventRow } from '#lib/ports.ts'
import { dayIn } from '#lib/time/days.ts'
import { knownOf } from '#lib/visitor/facts.ts'

const now = new Date('2026-11-20T09:00:00Z')
const secret = 'a secret for tests, 32 characters'

// Seeded once for the file: reading changes nothing, and what writes comes last.
let database: Database

beforeAll(async () => {
  database = await freshDatabase()
  await seed(database, { now, secret })
}, 60_000)

async function registered(address: string) {
  const [row] = await database.read
    .select()
    .from(peopleTables.registrations)
    .where(eq(peopleTables.registrations.address, address))
  if (!row) throw new Error(`${address} is not registered`)
  const answers = await database.read
    .select()
    .from(givenTables.answers)
    .where(eq(givenTables.answers.registrationId, row.id))
  return { row, answers }
}

async function confirmedAgain(address: string): Promise<readonly string[]> {
  const { row, answers } = await registered(address)
  const [event] = await database.read.select().from(eventTables.events).where(eq(eventTables.events.id, row.eventId))
  const known = knownOf(defaultCatalogue, event as EventRow, row, answers as AnswerRow[])
  const services = defaultCatalogue.services.filter(({ id }) => ['conference', 'matching'].includes(id))
  return plan(known, services, defaultCatalogue, dayIn(now, 'Asia/Shanghai')).confirm
}

async function countRows(of: Database) {
  const rowsOf = async (
    table: typeof peopleTables.registrations | typeof figureTables.steps | typeof peopleTables.people,
  ) => (await of.read.select({ n: count() }).from(table))[0]?.n
  return {
    people: await rowsOf(peopleTables.people),
    registrations: await rowsOf(peopleTables.registrations),
    steps: await rowsOf(figureTables.steps),
  }
}

test('last year has 480 people, this year starts empty and both are shown as demo data', async () => {
  const events = await database.read.select().from(eventTables.events)
  const registrations = await database.read.select().from(peopleTables.registrations)
  expect(events.map(({ id, demo }) => [id, demo]).sort()).toEqual([
    ['nutra-expo-2026', true],
    ['nutra-expo-2027', true],
  ])
  expect(registrations.length).toBe(480)
  expect(registrations.every(({ eventId }) => eventId === 'nutra-expo-2026')).toBe(true)
  expect(registrations.every(({ address }) => address.endsWith('.example'))).toBe(true)
  expect(registrations.filter(({ status }) => status === 'attended').length).toBeGreaterThan(280)
})

test('the funnel of last year never rises and its figures agree with its rows', async () => {
  const [event] = await database.read
    .select()
    .from(eventTables.events)
    .where(eq(eventTables.events.id, 'nutra-expo-2026'))
  const read = figures(event as EventRow, await countFigures(database.read, 'nutra-expo-2026', now), now)
  const counts = read.funnel.map((row) => row.count)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(counts[0]).toBeGreaterThan(3000)
  expect(read.proved).toBe(480)
  expect(read.registrations).toBeGreaterThan(read.proved)
  expect(read.yield.perRegistration).toBeGreaterThan(10)
})

test('attendance differs by channel', async () => {
  const rate = async (channel: string) => {
    const of = await database.read
      .select()
      .from(peopleTables.registrations)
      .where(eq(peopleTables.registrations.channel, channel))
    return of.filter(({ status }) => status === 'attended').length / of.length
  }
  expect(await rate('referral')).toBeGreaterThan((await rate('wechat-oa')) + 0.2)
})

test('Li Wei came and nothing of his is stale', async () => {
  expect((await registered('li.wei@harbour-foods.example')).row).toMatchObject({ name: '李伟', status: 'attended' })
  expect(await confirmedAgain('li.wei@harbour-foods.example')).toEqual([])
})

test('Chen Mei came and what she told is stale', async () => {
  expect((await registered('chen.mei@harbour-foods.example')).row.status).toBe('attended')
  expect(await confirmedAgain('chen.mei@harbour-foods.example')).toEqual(
    expect.arrayContaining(['mobile', 'jobTitle', 'interests', 'visitPurpose']),
  )
})

test('Wang Fang registered and did not come', async () => {
  const { row } = await registered('wang.fang@lotus-health.example')
  const attended = and(eq(figureTables.steps.subject, row.subject), eq(figureTables.steps.step, 'attended'))
  expect(row.status).toBe('registered')
  expect(await database.read.select().from(figureTables.steps).where(attended)).toEqual([])
})

test('every key opens its registration', async () => {
  const { row } = await registered('li.wei@harbour-foods.example')
  expect(row.keyHash).toBe(keyHash(secret, newKey(secret, row.id, row.keyVersion)))
})

test('a second seeding changes nothing', async () => {
  const before = await countRows(database)

  await seed(database, { now: new Date('2027-01-01T00:00:00Z'), secret })

  expect(await countRows(database)).toEqual(before)
})

test('a seeding that was cut short goes on where it stopped', { timeout: 60_000 }, async () => {
  const other = await freshDatabase()
  const cut = seed(other, {
    now,
    secret,
    progress: (done) => {
      if (done > 100) throw new Error('killed')
    },
  })
  await expect(cut).rejects.toThrow('killed')

  await seed(other, { now, secret })

  expect(await countRows(other)).toEqual(await countRows(database))
})

test('a database with events of its own is left alone', async () => {
  await database.transaction((tx) => tx.delete(settingTables.settings))

  await seed(database, { now, secret })

  expect(await database.read.select().from(settingTables.settings)).toEqual([])
})

test('everyone is the same each time', () => {
  expect(peopleOf(now)).toEqual(peopleOf(now))
})

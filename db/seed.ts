import { eq } from 'drizzle-orm'
import type { Database, Db } from '#db/client.ts'
import { campaigns2026, campaigns2027 } from '#db/demo/campaigns.ts'
import { exhibitors as demoExhibitors } from '#db/demo/exhibitors.ts'
import { knownPeople } from '#db/demo/known-people.ts'
import { nutraExpo2026 } from '#db/demo/nutra-expo-2026.ts'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { type DemoPerson, demoPeople } from '#db/demo/people.ts'
import { random } from '#db/demo/random.ts'
import { rowsOf } from '#db/demo/rows.ts'
import { lostSteps } from '#db/demo/steps.ts'
import { talks as demoTalks } from '#db/demo/talks.ts'
import * as eventTables from '#db/schema/events.ts'
import * as figureTables from '#db/schema/figures.ts'
import * as givenTables from '#db/schema/given.ts'
import * as peopleTables from '#db/schema/people.ts'
import * as settingTables from '#db/schema/settings.ts'
import { publishDefault } from '#db/store/catalogues.ts'
import { rebuildTallies } from '#db/tallies/rebuild.ts'

type Seeding = {
  now: Date
  secret: string
  /** Told how many of how many rows are written. */
  progress?: (done: number, of: number) => void
}

const marker = 'seeded'

/**
 * Fills an empty database with the demo: this year's event, and last year's with its visitors. Everything is invented.
 *
 * It happens once. Killed half way, the next start goes on: ids are the same each time, so rows that stand are kept.
 */
export async function seed(database: Database, { now, secret, progress }: Seeding): Promise<void> {
  if (!(await database.transaction((tx) => begin(tx)))) return
  await database.transaction((tx) => addEvents(tx, now))

  const people = peopleOf(now)
  const lost = lostSteps(random(2026))
  const all = people.length + lost.length
  for (const part of chunks(people, 60)) {
    // Made before the transaction begins: deriving takes its time, and nothing else may write meanwhile.
    const rows = part.map((person) => rowsOf(person, secret))
    await database.transaction((tx) => addPeople(tx, rows))
    progress?.(people.indexOf(part[0] as DemoPerson) + part.length, all)
  }
  for (const part of chunks(lost, 500)) {
    await database.transaction((tx) => tx.insert(figureTables.steps).values(part).onConflictDoNothing())
    progress?.(people.length + lost.indexOf(part[0] as (typeof lost)[number]) + part.length, all)
  }
  await rebuildTallies(database, { now: () => now })
  await database.transaction((tx) =>
    tx.update(settingTables.settings).set({ value: 'done' }).where(eq(settingTables.settings.name, marker)),
  )
}

/** The people of last year's edition; the same each time. */
export function peopleOf(now: Date): DemoPerson[] {
  const known = knownPeople(now)
  return [...known, ...demoPeople(random(480), new Set(known.map(({ email }) => email)))]
}

/** Whether there is anything to do: the database is empty, or an earlier seeding did not come to its end. */
async function begin(tx: Db): Promise<boolean> {
  const [row] = await tx.select().from(settingTables.settings).where(eq(settingTables.settings.name, marker))
  if (row) return row.value !== 'done'
  const [event] = await tx.select({ id: eventTables.events.id }).from(eventTables.events).limit(1)
  if (event) return false
  await tx.insert(settingTables.settings).values({ name: marker, value: 'begun' })
  return true
}

async function addEvents(tx: Db, now: Date): Promise<void> {
  const eventId = nutraExpo2027.id
  await tx.insert(eventTables.events).values([nutraExpo2026, nutraExpo2027]).onConflictDoNothing()
  await publishDefault(tx, now)
  await tx
    .insert(eventTables.talks)
    .values(demoTalks.map(({ capacity: _, ...talk }) => ({ ...talk, eventId })))
    .onConflictDoNothing()
  await tx
    .insert(eventTables.places)
    .values(demoTalks.map(({ id, capacity }) => ({ eventId, about: `conference/${id}`, capacity, used: 0 })))
    .onConflictDoNothing()
  await tx
    .insert(eventTables.exhibitors)
    .values(demoExhibitors.map((one) => ({ ...one, eventId })))
    .onConflictDoNothing()
  await tx
    .insert(eventTables.campaigns)
    .values([...campaigns2026, ...campaigns2027])
    .onConflictDoNothing()
}

async function addPeople(tx: Db, rows: readonly ReturnType<typeof rowsOf>[]): Promise<void> {
  await tx
    .insert(peopleTables.people)
    .values(rows.map(({ person }) => person))
    .onConflictDoNothing()
  await tx
    .insert(peopleTables.addresses)
    .values(rows.map(({ address }) => address))
    .onConflictDoNothing()
  await tx
    .insert(peopleTables.registrations)
    .values(rows.map(({ registration }) => registration))
    .onConflictDoNothing()
  await tx
    .insert(givenTables.answers)
    .values(rows.flatMap(({ answers }) => answers))
    .onConflictDoNothing()
  await tx
    .insert(givenTables.takings)
    .values(rows.flatMap(({ takings }) => takings))
    .onConflictDoNothing()
  await tx
    .insert(givenTables.consents)
    .values(rows.flatMap(({ consents }) => consents))
    .onConflictDoNothing()
  await tx
    .insert(figureTables.steps)
    .values(rows.flatMap(({ steps }) => steps))
    .onConflictDoNothing()
  const askings = rows.flatMap((row) => row.askings)
  if (askings.length > 0) await tx.insert(figureTables.askings).values(askings).onConflictDoNothing()
  const guesses = rows.flatMap((row) => row.guesses)
  if (guesses.length > 0) await tx.insert(figureTables.guesses).values(guesses).onConflictDoNothing()
}

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

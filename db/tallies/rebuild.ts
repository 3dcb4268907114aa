import { setTimeout as sleep } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import type { Database, Db } from '#db/client.ts'
import { isBusy } from '#db/faults.ts'
import { counted, tallies, tallying } from '#db/schema/tallies.ts'
import { count, holdTallies, personsIn, registrationsIn, type Tallying } from '#db/tallies/fold.ts'
import { compareGenerations, type Difference } from '#db/tallies/read.ts'

/** How many units one transaction counts, and how many rows of an old generation one deletes. */
const limits = { units: 500, rows: 5000, waitMs: 20, waits: 500 }

type Building = {
  now: () => Date
  /** Told how many of how many are counted. */
  progress?: (done: number, of: number) => void
  /** After each transaction, so that others get their turn: as long as it took, times this. */
  rest?: number
  /** Ends it after the batch it is at; the next time it goes on from there. */
  signal?: AbortSignal
}

/**
 * Counts everybody anew, from steps, askings, guesses and registrations alone, and switches to what it found.
 *
 * For rows that were written past the store, by a seeder or by hand, and for an event whose time zone was changed. The
 * server may serve meanwhile: the figures that are read stay right, the new ones are kept up to date too, and a switch is
 * one transaction. Killed half way, the next call goes on where it was. Several at once share the work.
 */
export async function rebuildTallies(database: Database, building: Building): Promise<void> {
  await buildAll(database, building)
  if (building.signal?.aborted) return
  await alone(database, async (tx, held) => {
    if (held.building === null) return // Another one has switched.
    await tx.update(tallying).set({ generation: held.building, building: null, reached: null })
  })
  await dropOthers(database)
}

/** Counts everybody anew beside what is read, compares the two in one snapshot, and drops what it counted. */
export async function checkTallies(database: Database, building: Building): Promise<Difference[]> {
  await buildAll(database, building)
  if (building.signal?.aborted) return []
  const differences = await compareGenerations(database.read, building.now())
  await alone(database, (tx) => tx.update(tallying).set({ building: null, reached: null }))
  await dropOthers(database)
  return differences
}

async function buildAll(database: Database, { now, progress, signal, rest = 0 }: Building): Promise<void> {
  const of = progress ? await countUnits(database.read) : 0
  await alone(database, async (tx, held) => {
    if (held.building === null) await tx.update(tallying).set({ building: await nextGeneration(tx), reached: '' })
  })
  for (let done = 0, counted = -1; counted !== 0 && !signal?.aborted; done += counted) {
    const startedAt = performance.now()
    counted = await alone(database, (tx, held) => buildNext(tx, held, now()))
    progress?.(Math.min(done + counted, of), of)
    if (rest > 0) await sleep((performance.now() - startedAt) * rest)
  }
}

/** One that nothing is left of, also of a building that was given up. */
async function nextGeneration(tx: Db): Promise<number> {
  const most = (table: string) => `coalesce((select max(generation) from ${table}), 0)`
  const [row] = await tx
    .select({
      all: sql<string>`${sql.raw(['counted', 'tallies'].map(most).join(` || ' ' || `))}`,
      read: tallying.generation,
    })
    .from(tallying)
  return 1 + Math.max(row?.read ?? 0, ...(row?.all ?? '').split(' ').map(Number))
}

/** Units by name: persons first, then registrations. @returns how many were counted; 0 at the end */
async function buildNext(tx: Db, held: Tallying, now: Date): Promise<number> {
  if (held.building === null || held.reached === 'all') return 0
  const [what, eventId = '', id = ''] = held.reached ? (JSON.parse(held.reached) as string[]) : ['person']
  const at = { generation: held.building, before: 'next' as const }
  if (what === 'person') {
    const subjects = await subjectsAfter(tx, eventId, id)
    const last = subjects.at(-1)
    await count(tx, await personsIn(tx, subjects), now, [at])
    await tx.update(tallying).set({ reached: JSON.stringify(last ? ['person', ...last] : ['registration']) })
    if (last) return subjects.length
  }
  const ids = await registrationsAfter(tx, what === 'person' ? '' : eventId)
  await count(tx, await registrationsIn(tx, ids), now, [at])
  const last = ids.at(-1)
  await tx.update(tallying).set({ reached: last ? JSON.stringify(['registration', last]) : 'all' })
  return ids.length
}

const subjectTables = ['steps', 'askings', 'guesses']

async function subjectsAfter(db: Db, eventId: string, subject: string): Promise<(readonly [string, string])[]> {
  const after = (table: string) =>
    sql`select * from (select event_id, subject from ${sql.raw(table)} where (event_id, subject) > (${eventId}, ${subject})
      group by event_id, subject order by event_id, subject limit ${sql.raw(String(limits.units))}) ${sql.raw(table)}_next`
  const all = sql.join(subjectTables.map(after), sql` union `)
  const rows = await db
    .select({ eventId: sql<string>`event_id`, subject: sql<string>`subject` })
    .from(sql`(${all}) as found`)
    .orderBy(sql`event_id`, sql`subject`)
    .limit(limits.units)
  return rows.map((row) => [row.eventId, row.subject] as const)
}

async function registrationsAfter(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .select({ id: sql<string>`id` })
    .from(sql`registrations`)
    .where(sql`id > ${id}`)
    .orderBy(sql`id`)
    .limit(limits.units)
  return rows.map((row) => row.id)
}

async function countUnits(db: Db): Promise<number> {
  const [row] = await db
    .select({
      n: sql`(select count(*) from (select distinct event_id, subject from steps) s) + (select count(*) from registrations)`.mapWith(
        Number,
      ),
    })
    .from(tallying)
  return row?.n ?? 0
}

/** Runs alone among those who count. Somebody else is done in a moment; a server under load may take longer. */
async function alone<T>(database: Database, run: (tx: Db, held: Tallying) => Promise<T>): Promise<T> {
  for (let waits = 0; ; waits++) {
    const done = await database
      .transaction(async (tx) => {
        const held = await holdTallies(tx)
        return held && { value: await run(tx, held) }
      })
      .catch((error: unknown) => {
        if (isBusy(error) && waits < limits.waits) return null
        throw error
      })
    if (done) return done.value
    if (waits >= limits.waits) throw new Error('Somebody else has been counting all the time.')
    await sleep(limits.waitMs)
  }
}

/** Deletes what belongs to no generation that is read or built, a few rows at a time. */
async function dropOthers(database: Database): Promise<void> {
  const isOld = (generation: SQL) =>
    sql`${generation} not in (select generation from tallying union all select building from tallying where building is not null)`
  for (let gone = -1; gone !== 0; )
    gone = await alone(database, async (tx) => {
      const units = await tx
        .select({ generation: counted.generation, unit: counted.unit })
        .from(counted)
        .where(isOld(sql`${counted.generation}`))
        .limit(limits.rows)
      const [first, last] = [units[0], units.at(-1)]
      if (!first || !last) {
        await tx.delete(tallies).where(isOld(sql`${tallies.generation}`))
        return 0
      }
      await tx
        .delete(counted)
        .where(
          sql`${counted.generation} = ${first.generation} and ${counted.unit} in (select unit from counted where generation = ${first.generation} limit ${limits.rows})`,
        )
      return units.length
    })
}

import { sql } from 'drizzle-orm'
import type { Database, Db } from '#db/client.ts'
import { dialect } from '#db/dialect.ts'
import { counted, tail, tallies, tallying } from '#db/schema/tallies.ts'
import { rowsIn } from '#db/tallies/json.ts'
import { factsOf, persons, readFacts, registrations, type Unit } from '#db/tallies/units.ts'
import { Sums } from '#lib/desk/facts.ts'

/** How many lines of the tail one transaction takes: it is over in a few ms, and registrations go between two. */
export const batch = 200

export type Tallying = typeof tallying.$inferSelect

/**
 * Holds the tallies: who counts does so alone, over all processes.
 *
 * @returns null when somebody else holds them; on SQLite whoever writes is alone anyway
 */
export async function holdTallies(tx: Db): Promise<Tallying | null> {
  const free = sql`(select generation from tallying${sql.raw(dialect === 'postgresql' ? ' for update skip locked' : '')})`
  const [row] = await tx
    .update(tallying)
    .set({ generation: sql`${tallying.generation}` })
    .where(sql`${tallying.generation} = ${free}`)
    .returning()
  return row ?? null
}

/** Whether there is anything to fold. A read, so that polling never takes the writer. */
export async function isAnyWaiting(db: Db, now: Date): Promise<boolean> {
  const at = counted.dueAt.mapToDriverValue(now)
  const due = sql`select 1 from counted c join tallying g on c.generation in (g.generation, g.building) where c.due_at <= ${at}`
  const rows = await db
    .select({ waits: sql<number>`case when exists (select 1 from tail) or exists (${due}) then 1 else 0 end` })
    .from(tallying)
  return rows[0]?.waits === 1
}

/**
 * Counts those in the tail anew, and those whose facts have changed by the hour; what they were counted as before is
 * taken off. All of it, or nothing, and exactly once: the lines leave the tail in the same transaction.
 *
 * @returns how many were counted; 0 when nobody waits, or somebody else counts just now
 */
export async function fold(database: Database, now: Date, most = batch): Promise<number> {
  return database.transaction(async (tx) => {
    const held = await holdTallies(tx)
    if (!held) return 0
    const first = tx.select({ id: tail.id }).from(tail).orderBy(tail.id).limit(most)
    const taken = await tx.delete(tail).where(sql`${tail.id} in (${first.getSQL()})`).returning()
    const due = await dueUnits(tx, held, now, most)
    const subjects = taken.flatMap(({ eventId, subject }) =>
      eventId === null || subject === null ? [] : [[eventId, subject] as const],
    )
    const changed = [
      ...(await personsIn(tx, [...subjects, ...due])),
      ...(await registrationsIn(
        tx,
        taken.flatMap(({ registrationId }) => registrationId ?? []),
      )),
    ]
    await count(tx, changed, now, [
      { generation: held.generation, before: 'facts' },
      ...(held.building === null ? [] : [{ generation: held.building, before: 'next' as const }]),
    ])
    return taken.length + due.length
  })
}

async function dueUnits(tx: Db, { generation, building }: Tallying, now: Date, most: number) {
  const rows = await tx
    .select({ eventId: counted.eventId, unit: counted.unit })
    .from(counted)
    .where(
      sql`${counted.generation} in (${generation}, ${building ?? generation}) and ${counted.dueAt} <= ${counted.dueAt.mapToDriverValue(now)}`,
    )
    .limit(most)
  return rows.map(({ eventId, unit }) => [eventId, unit.slice(eventId.length + 2)] as const)
}

const columns = {
  what: sql<Unit['what']>`what`,
  eventId: sql<string | null>`event_id`,
  unit: sql<string>`unit`,
  doc: sql<string | null>`doc`,
  facts: sql<string | null>`facts`,
  next: sql<string | null>`next`,
}

const distinct = <T>(all: readonly T[]): T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]

/** @param subjects pairs of event and subject */
export async function personsIn(tx: Db, subjects: readonly (readonly [string, string])[]): Promise<Unit[]> {
  if (subjects.length === 0) return []
  const picked = rowsIn(JSON.stringify(distinct(subjects)), { event_id: 'text', subject: 'text' })
  return tx.select(columns).from(sql`(${persons(picked)}) as units`)
}

export async function registrationsIn(tx: Db, ids: readonly string[]): Promise<Unit[]> {
  if (ids.length === 0) return []
  const picked = rowsIn(JSON.stringify(distinct(ids).map((id) => [id])), { id: 'text' })
  return tx.select(columns).from(sql`(${registrations(picked)}) as units`)
}

/** Counts units anew in each of these generations. */
export async function count(
  tx: Db,
  units: readonly Unit[],
  now: Date,
  generations: readonly { generation: number; before: 'facts' | 'next' }[],
): Promise<void> {
  const sums = new Map<string, { generation: number; eventId: string; sums: Sums }>()
  const kept: unknown[][] = []
  const gone: unknown[][] = []
  for (const unit of units) {
    // Deleted before it was ever counted: it is counted nowhere.
    if (unit.eventId === null) continue
    const { eventId } = unit
    const { facts, dueAt } = factsOf(unit, now.getTime())
    const written = JSON.stringify(facts)
    for (const { generation, before } of generations) {
      const name = `${generation} ${eventId}`
      const event = sums.get(name) ?? { generation, eventId, sums: new Sums() }
      sums.set(name, event)
      if (unit[before] !== written) {
        event.sums.add(readFacts(unit[before]), -1)
        event.sums.add(facts, 1)
      }
      if (facts.length > 0) kept.push([generation, unit.unit, eventId, written, dueAt])
      else if (unit[before] !== null) gone.push([generation, unit.unit])
    }
  }
  await keep(tx, kept)
  await drop(tx, gone)
  await addUp(
    tx,
    [...sums.values()].flatMap(({ generation, eventId, sums: sum }) =>
      sum.lines().map(({ kind, key, n }) => [generation, eventId, kind, key, n]),
    ),
  )
}

async function keep(tx: Db, rows: readonly unknown[][]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(counted)
    .select(
      rowsIn(JSON.stringify(rows), {
        generation: 'integer',
        unit: 'text',
        event_id: 'text',
        facts: 'text',
        due_at: 'moment',
      }),
    )
    .onConflictDoUpdate({
      target: [counted.generation, counted.unit],
      set: { facts: sql`excluded.facts`, dueAt: sql`excluded.due_at` },
    })
}

async function drop(tx: Db, rows: readonly unknown[][]): Promise<void> {
  if (rows.length === 0) return
  const names = rowsIn(JSON.stringify(rows), { generation: 'integer', unit: 'text' })
  await tx.delete(counted).where(sql`(${counted.generation}, ${counted.unit}) in (${names})`)
}

async function addUp(tx: Db, rows: readonly unknown[][]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(tallies)
    .select(
      rowsIn(JSON.stringify(rows), {
        generation: 'integer',
        event_id: 'text',
        kind: 'text',
        key: 'text',
        n: 'integer',
      }),
    )
    .onConflictDoUpdate({
      target: [tallies.generation, tallies.eventId, tallies.kind, tallies.key],
      set: { n: sql`tallies.n + excluded.n` },
    })
}

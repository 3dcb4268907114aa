import { setImmediate } from 'node:timers/promises'
import { count, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { random } from '#db/demo/random.ts'
import { type Bulk, markName } from '#db/many/bulk.ts'
import { postgresBulk } from '#db/many/bulk-postgres.ts'
import { sqliteBulk } from '#db/many/bulk-sqlite.ts'
import { profilesOf } from '#db/many/profiles.ts'
import { addPassersBy, addVisitor, noRows } from '#db/many/rows.ts'
import { drawnNumbers } from '#db/many/spread.ts'
import { openedBy } from '#db/many/visitors.ts'
import { events } from '#db/schema/events.ts'
import { registrations } from '#db/schema/people.ts'
import { settings } from '#db/schema/settings.ts'
import { rebuildTallies } from '#db/tallies/rebuild.ts'
import type { EventRow } from '#lib/ports.ts'

/** Raised when what is made changes: a database made before it is made anew. */
export const seedVersion = 1

/** Where a filling stands: kept in the database, with every part. */
type Mark = { version: number; count: number; done: number; now: number; counted?: true }

type Filling = {
  url: string
  event: string
  secret: string
  now: Date
  count: number
  /** How many are written at once. */
  partSize?: number
  /** Told how many of `count` are written. */
  progress?: (done: number) => void
  /** Told how many of how many are counted for the figures, at the end. */
  counting?: (done: number, of: number) => void
  /** Ends it after the part it is at; the next time it goes on from there. */
  signal?: AbortSignal
}

/** Said to whoever asked for something that must not be; the message is the line they read. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
}

/**
 * Fills the demo's event with many registrations, row by row what the product would have written over the last 90 days.
 * Everyone's key opens their visit. The same secret, moment and count make the same rows.
 *
 * Cut off, it goes on where it stood. No server should be running meanwhile: each part holds the one place to write.
 *
 * @returns how many were written this time
 * @throws {SeedError} when there is an event that is not the demo's, or registrations that did not come from here
 */
export async function seedMany(database: Database, asked: Filling): Promise<number> {
  const mark = await begin(database, asked)
  const now = new Date(mark.now)
  const [event] = await database.read.select().from(events).where(eq(events.id, asked.event))
  const { count } = mark
  const { partSize = 20_000 } = asked
  const filling = {
    event: event as EventRow,
    secret: asked.secret,
    now,
    count,
    profiles: profilesOf(event as EventRow, count),
    numbers: drawnNumbers(random(1), count),
    entries: drawnNumbers(random(2), count),
  }
  const from = mark.done
  const bulk: Bulk = database.dialect === 'postgresql' ? await postgresBulk(asked.url) : sqliteBulk(asked.url)
  try {
    while (mark.done < count) {
      const rows = noRows()
      const end = Math.min(count, mark.done + partSize)
      for (let at = mark.done; at < end; at += 1) {
        addVisitor(rows, filling, at)
        addPassersBy(rows, filling, at)
      }
      await bulk.write(rows, JSON.stringify({ ...mark, done: end }))
      mark.done = end
      asked.progress?.(end)
      // A signal is heard between two parts.
      await setImmediate()
      if (asked.signal?.aborted) break
    }
  } finally {
    await bulk.close()
  }
  if (!asked.signal?.aborted && !mark.counted) {
    await rebuildTallies(database, { now: () => now, signal: asked.signal, progress: asked.counting })
    if (!asked.signal?.aborted) await keepMark(database, { ...mark, counted: true })
  }
  return mark.done - from
}

const keepMark = (database: Database, mark: Mark): Promise<unknown> =>
  database.transaction((tx) =>
    tx
      .update(settings)
      .set({ value: JSON.stringify(mark) })
      .where(eq(settings.name, markName)),
  )

/** Looks whether it may, and where an earlier time stopped. */
const begin = (database: Database, { event, count: wanted, now }: Filling): Promise<Mark> =>
  database.transaction(async (tx) => {
    const all = await tx.select({ id: events.id, demo: events.demo }).from(events)
    const real = all.find(({ demo }) => !demo)
    if (real) throw new SeedError(`${real.id} is no demo: made-up people do not belong into this database`)
    if (!all.some(({ id }) => id === event))
      throw new SeedError(`There is no event ${event}: start with SEED=demo once`)

    const [row] = await tx.select().from(settings).where(eq(settings.name, markName))
    if (row) {
      const mark = JSON.parse(row.value) as Mark
      if (mark.version === seedVersion && mark.count === wanted) return mark
      throw new SeedError(`This database was filled with ${mark.count} registrations: take an empty one`)
    }
    const [held] = await tx.select({ n: count() }).from(registrations).where(eq(registrations.eventId, event))
    if (held?.n) throw new SeedError(`${event} has ${held.n} registrations that did not come from here`)

    const mark = { version: seedVersion, count: wanted, done: 0, now: now.getTime() }
    await tx.insert(settings).values({ name: markName, value: JSON.stringify(mark) })
    await tx
      .update(events)
      .set({ opensAt: openedBy(now) })
      .where(eq(events.id, event))
    return mark
  })

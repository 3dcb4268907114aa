import { and, asc, count, eq, inArray, lt, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { dialect } from '#db/dialect.ts'
import { prepared } from '#db/prepared.ts'
import { events, places } from '#db/schema/events.ts'
import { bookings, takings } from '#db/schema/given.ts'
import { registrations } from '#db/schema/people.ts'
import { countServices } from '#db/store/counts.ts'
import type { BookingRow, PlaceReads, PlaceRow, PlaceWrites } from '#lib/ports/places.ts'

const at = (eventId: string, about: string) => and(eq(places.eventId, eventId), eq(places.about, about))
const bookedAt = (eventId: string, about: string) => and(eq(bookings.eventId, eventId), eq(bookings.about, about))
const bookingOf = (registrationId: string, about: string) =>
  and(eq(bookings.registrationId, registrationId), eq(bookings.about, about))

const isOverdue = (now: Date) => and(eq(bookings.state, 'offered'), lte(bookings.offeredUntil, now))

const counted = (state: BookingRow['state'], more = sql``) =>
  sql<number>`count(case when ${eq(bookings.state, state)}${more} then 1 end)`.mapWith(Number)

const queue = (now: Date) => {
  const until = bookings.offeredUntil.mapToDriverValue(now)
  return {
    about: bookings.about,
    offered: counted('offered', sql` and ${bookings.offeredUntil} > ${until}`),
    overdue: counted('offered', sql` and ${bookings.offeredUntil} <= ${until}`),
    waiting: counted('waiting'),
  }
}

export const placeReads = (db: Db): PlaceReads => ({
  places: (eventId) => {
    const build = () =>
      db
        .select()
        .from(places)
        .where(eq(places.eventId, sql.placeholder('id')))
        .orderBy(asc(places.about))
    return prepared(db, 'places', build, { id: eventId })
  },
  bookings: (registrationId) => {
    const build = () =>
      db
        .select()
        .from(bookings)
        .where(eq(bookings.registrationId, sql.placeholder('id')))
        .orderBy(asc(bookings.about))
    return prepared(db, 'bookings_of', build, { id: registrationId })
  },
  booking: (registrationId, about) => booking(db, registrationId, about),
  waitingBefore: async ({ eventId, about, since, registrationId }) => {
    const earlier = or(
      lt(bookings.since, since),
      and(eq(bookings.since, since), lt(bookings.registrationId, registrationId)),
    )
    const [row] = await db
      .select({ n: count() })
      .from(bookings)
      .where(and(bookedAt(eventId, about), eq(bookings.state, 'waiting'), earlier))
    return row?.n ?? 0
  },
  placeCounts: (eventId, now) =>
    db
      .select({ ...queue(now), taken: counted('taken') })
      .from(bookings)
      .where(eq(bookings.eventId, eventId))
      .groupBy(bookings.about),
  serviceCounts: (eventId, now) => countServices(db, eventId, now),
  queues: (eventId, now) =>
    db
      .select(queue(now))
      .from(bookings)
      .where(and(eq(bookings.eventId, eventId), inArray(bookings.state, ['waiting', 'offered'])))
      .groupBy(bookings.about),
  isAnyOverdue: async (eventId, about, now) => {
    const overdue = and(bookedAt(eventId, about), isOverdue(now))
    return (await db.select({ about: bookings.about }).from(bookings).where(overdue).limit(1)).length > 0
  },
  unsettled: (now) => unsettled(db, now),
})

async function booking(db: Db, registrationId: string, about: string): Promise<BookingRow | null> {
  const [row] = await db.select().from(bookings).where(bookingOf(registrationId, about))
  return row ?? null
}

async function unsettled(db: Db, now: Date) {
  const passable = and(eq(bookings.state, 'waiting'), lt(places.used, places.capacity))
  const rows = await db
    .select({ eventId: places.eventId, about: places.about, overdue: queue(now).overdue })
    .from(bookings)
    .innerJoin(places, and(eq(places.eventId, bookings.eventId), eq(places.about, bookings.about)))
    .where(or(isOverdue(now), passable))
    .groupBy(places.eventId, places.about)
    .orderBy(asc(places.eventId), asc(places.about))
  return rows.map((row) => ({ ...row, overdue: row.overdue > 0 }))
}

export const placeWrites = (tx: Db): PlaceWrites => ({
  takePlace: (eventId, about) => takePlace(tx, eventId, about),
  holdPlace: (eventId, about) => holdPlace(tx, eventId, about),
  setUsed: async (eventId, about, used) => {
    await tx.update(places).set({ used }).where(at(eventId, about))
  },
  setCapacity: async (eventId, about, capacity) => {
    const fits = and(at(eventId, about), lte(places.used, capacity))
    return (await tx.update(places).set({ capacity }).where(fits).returning()).length === 1
  },
  addPlace: (eventId, about, capacity) => addPlace(tx, eventId, about, capacity),
  saveBooking: async (row) => {
    const { state, since, offeredUntil } = row
    const target = [bookings.registrationId, bookings.about]
    await tx.insert(bookings).values(row).onConflictDoUpdate({ target, set: { state, since, offeredUntil } })
  },
  dropBooking: async (registrationId, about) => {
    const [row] = await tx.delete(bookings).where(bookingOf(registrationId, about)).returning()
    return row ?? null
  },
  dropOverdue: async (eventId, about, now) => {
    const overdue = and(bookedAt(eventId, about), isOverdue(now))
    return (await tx.delete(bookings).where(overdue).returning()).length
  },
  offerLongestWaiting: async (eventId, about, most, now, until) => {
    const waiting = and(bookedAt(eventId, about), eq(bookings.state, 'waiting'))
    const first = tx
      .select({ id: bookings.registrationId })
      .from(bookings)
      .where(waiting)
      .orderBy(asc(bookings.since), asc(bookings.registrationId))
      .limit(most)
    const offered = await tx
      .update(bookings)
      .set({ state: 'offered', since: now, offeredUntil: until })
      .where(and(waiting, inArray(bookings.registrationId, first)))
      .returning({ id: bookings.registrationId })
    return offered.map(({ id }) => id)
  },
})

async function takePlace(tx: Db, eventId: string, about: string): Promise<'taken' | 'full' | 'unlimited'> {
  const build = () =>
    tx
      .update(places)
      .set({ used: sql`${places.used} + 1` })
      .where(
        and(
          eq(places.eventId, sql.placeholder('eventId')),
          eq(places.about, sql.placeholder('about')),
          lt(places.used, places.capacity),
        ),
      )
      .returning({ used: places.used })
  const take = async () => (await prepared(tx, 'take_place', build, { eventId, about })).length === 1
  if (await take()) return 'taken'
  if (await isLimited(tx, eventId, about)) return 'full'
  if (await staysUnlimited(tx, eventId, about)) return 'unlimited'
  return (await take()) ? 'taken' : 'full'
}

const isLimited = async (tx: Db, eventId: string, about: string): Promise<boolean> =>
  (await tx.select({ used: places.used }).from(places).where(at(eventId, about))).length === 1

/** Whoever sets the first limit writes to the event's row: sharing it keeps them out until this transaction has ended. */
async function staysUnlimited(tx: Db, eventId: string, about: string): Promise<boolean> {
  // SQLite has one writer at a time anyway.
  if (dialect === 'sqlite') return true
  const shared = tx.select({ id: events.id }).from(events).where(eq(events.id, eventId))
  await tx.select({ n: count() }).from(sql`(${shared.getSQL()} for share) as shared`)
  return !(await isLimited(tx, eventId, about))
}

/** An update that changes nothing: on PostgreSQL it locks the row and sees what was committed while it waited. */
async function holdPlace(tx: Db, eventId: string, about: string): Promise<PlaceRow | null> {
  const hold = async () => {
    const unchanged = { used: sql`${places.used}` }
    const [row] = await tx.update(places).set(unchanged).where(at(eventId, about)).returning()
    return row ?? null
  }
  return (await hold()) ?? ((await staysUnlimited(tx, eventId, about)) ? null : hold())
}

/** The first limit of something. It is never below what is taken already. */
async function addPlace(tx: Db, eventId: string, about: string, capacity: number): Promise<void> {
  const unchanged = { timeZone: sql`${events.timeZone}` }
  await tx.update(events).set(unchanged).where(eq(events.id, eventId))
  // A service taken before it was limited has no booking yet.
  const takers = await tx
    .select({ registrationId: takings.registrationId, since: takings.takenAt })
    .from(takings)
    .innerJoin(registrations, eq(registrations.id, takings.registrationId))
    .where(and(eq(registrations.eventId, eventId), eq(takings.service, about), eq(takings.state, 'taken')))
  const rows = takers.map((taker) => ({ ...taker, eventId, about, state: 'taken' as const, offeredUntil: null }))
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insert(bookings)
      .values(rows.slice(from, from + 500))
      .onConflictDoNothing()
  const taken = and(bookedAt(eventId, about), eq(bookings.state, 'taken'))
  const [row] = await tx.select({ used: count() }).from(bookings).where(taken)
  const used = row?.used ?? 0
  await tx
    .insert(places)
    .values({ eventId, about, used, capacity: Math.max(capacity, used) })
    .onConflictDoNothing()
}

/** Gives everything of a registration back, so that deleting it leaves no place taken by nobody. */
export async function freePlacesOf(tx: Db, registrationId: string): Promise<void> {
  for (const { eventId, about } of await placeReads(tx).bookings(registrationId)) {
    const place = await holdPlace(tx, eventId, about)
    const dropped = await placeWrites(tx).dropBooking(registrationId, about)
    if (place && dropped && dropped.state !== 'waiting') await placeWrites(tx).setUsed(eventId, about, place.used - 1)
  }
}

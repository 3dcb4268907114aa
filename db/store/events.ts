import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { campaigns, events, exhibitors, talks } from '#db/schema/events.ts'
import type { EventRow, ExhibitorRow, TalkRow } from '#lib/ports.ts'

export async function event(db: Db, id: string): Promise<EventRow | null> {
  const build = () =>
    db
      .select()
      .from(events)
      .where(eq(events.id, sql.placeholder('id')))
  const [row] = await prepared(db, 'event', build, { id })
  return row ?? null
}

export async function eventIds(db: Db): Promise<string[]> {
  return (await db.select({ id: events.id }).from(events)).map(({ id }) => id)
}

/** The event open for registration that starts first, else the newest. */
export async function openEventId(db: Db, now: Date): Promise<string | null> {
  const [open] = await db
    .select({ id: events.id })
    .from(events)
    .where(and(lte(events.opensAt, now), gt(events.closesAt, now)))
    .orderBy(asc(events.startsOn))
    .limit(1)
  if (open) return open.id
  const [newest] = await db.select({ id: events.id }).from(events).orderBy(desc(events.startsOn)).limit(1)
  return newest?.id ?? null
}

export async function campaign(db: Db, code: string) {
  const [row] = await db.select().from(campaigns).where(eq(campaigns.code, code))
  return row ?? null
}

export async function talksOf(db: Db, eventId: string): Promise<TalkRow[]> {
  const build = () =>
    db
      .select()
      .from(talks)
      .where(eq(talks.eventId, sql.placeholder('id')))
      .orderBy(asc(talks.on), asc(talks.starts), asc(talks.id))
  return prepared(db, 'talks_of', build, { id: eventId })
}

export async function exhibitorsOf(db: Db, eventId: string): Promise<ExhibitorRow[]> {
  return db.select().from(exhibitors).where(eq(exhibitors.eventId, eventId)).orderBy(asc(exhibitors.stand))
}

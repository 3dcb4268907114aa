import { talks as demoTalks } from '#db/demo/talks.ts'
import { places, talks } from '#db/schema/events.ts'
import { bookings, takings } from '#db/schema/given.ts'
import { registrations } from '#db/schema/people.ts'
import { noteRegistrations } from '#db/tallies/tail.ts'
import { attendee } from '#db/testing-attendee.ts'
import { type TestPortal, testPortal } from '#db/testing-portal.ts'
import { provenSession } from '#lib/visitor/session.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

/** The demo event with its talks; `capacities` by talk, the others have no limit. */
export async function portalWithTalks(capacities: Readonly<Record<string, number>>): Promise<TestPortal> {
  const portal = await testPortal()
  const eventId = portal.event.id
  await portal.database.transaction(async (tx) => {
    await tx.insert(talks).values(demoTalks.map(({ capacity: _, ...talk }) => ({ ...talk, eventId })))
    const limits = Object.entries(capacities)
    const rows = limits.map(([id, capacity]) => ({ eventId, about: `conference/${id}`, capacity, used: 0 }))
    if (rows.length > 0) await tx.insert(places).values(rows)
  })
  return portal
}

/** So many people who take part in the conference, signed in. */
export async function attendees(portal: TestPortal, count: number, prefix = 'p'): Promise<Proven[]> {
  const now = portal.now()
  const { event } = portal
  const catalogue = await portal.catalogueOf(event)
  const rows = Array.from({ length: count }, (_, n) =>
    attendee(event.id, `${prefix}${String(n).padStart(4, '0')}`, now),
  )
  for (let from = 0; from < rows.length; from += 200)
    await portal.database.transaction(async (tx) => {
      const part = rows.slice(from, from + 200)
      await tx.insert(registrations).values(part)
      await tx
        .insert(takings)
        .values(
          part.map(({ id }) => ({ registrationId: id, service: 'conference', state: 'taken' as const, takenAt: now })),
        )
      await noteRegistrations(
        tx,
        part.map(({ id }) => id),
      )
    })
  return rows.map((registration) => ({
    session: provenSession(`session ${registration.id}`, event, registration.id, null, now),
    event,
    catalogue,
    proved: true,
    submission: null,
    registration,
  }))
}

/** Runs over all of them, so many at a time. @returns what each came to, in their order */
export async function atATime<T, R>(most: number, all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    for (let at = next++; at < all.length; at = next++) results[at] = await run(all[at] as T)
  }
  await Promise.all(Array.from({ length: most }, lane))
  return results
}

/** How a place stands in the two tables that must agree. */
export async function standing({ database }: Pick<TestPortal, 'database'>, about: string) {
  const rows = (await database.read.select().from(bookings)).filter((row) => row.about === about)
  const place = (await database.read.select().from(places)).find((row) => row.about === about)
  const count = (state: string) => rows.filter((row) => row.state === state).length
  return { used: place?.used, taken: count('taken'), offered: count('offered'), waiting: count('waiting') }
}

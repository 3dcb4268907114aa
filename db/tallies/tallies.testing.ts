import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { askings, guesses, steps } from '#db/schema/figures.ts'
import { registrations } from '#db/schema/people.ts'
import { noteChange, noteRegistrations } from '#db/tallies/tail.ts'

/** For tests that write rows past the store: everybody of an event is to be counted anew. */
export async function noteEverybody(tx: Db, eventId: string): Promise<void> {
  for (const table of [steps, askings, guesses]) {
    const rows = await tx
      .selectDistinct({ eventId: table.eventId, subject: table.subject })
      .from(table)
      .where(sql`${table.eventId} = ${eventId}`)
    for (const row of rows) await noteChange(tx, row)
  }
  const rows = await tx.select({ id: registrations.id }).from(registrations).where(sql`event_id = ${eventId}`)
  await noteRegistrations(
    tx,
    rows.map(({ id }) => id),
  )
}

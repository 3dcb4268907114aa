import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { exhibitors } from '#db/schema/events.ts'
import { exhibitorMarks } from '#db/schema/given.ts'
import type { ExhibitorReads, ExhibitorWrites } from '#lib/ports/exhibitors.ts'

export const exhibitorReads = (db: Db): ExhibitorReads => ({
  async exhibitor(eventId, id) {
    const [row] = await db
      .select()
      .from(exhibitors)
      .where(and(eq(exhibitors.eventId, eventId), eq(exhibitors.id, id)))
    return row ?? null
  },
  marks: (registrationId) =>
    db
      .select()
      .from(exhibitorMarks)
      .where(eq(exhibitorMarks.registrationId, registrationId))
      .orderBy(asc(exhibitorMarks.at), asc(exhibitorMarks.exhibitorId)),
})

export const exhibitorWrites = (tx: Db): ExhibitorWrites => ({
  async saveMark(row) {
    await tx
      .insert(exhibitorMarks)
      .values(row)
      .onConflictDoUpdate({
        target: [exhibitorMarks.registrationId, exhibitorMarks.exhibitorId],
        set: { mark: row.mark, at: row.at },
      })
  },
  async dropMark(registrationId, exhibitorId) {
    await tx
      .delete(exhibitorMarks)
      .where(and(eq(exhibitorMarks.registrationId, registrationId), eq(exhibitorMarks.exhibitorId, exhibitorId)))
  },
})

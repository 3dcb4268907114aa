import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { catalogues, events } from '#db/schema/events.ts'
import { countHeld } from '#db/store/count-held.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { CatalogueReads, CatalogueWrites } from '#lib/ports/catalogues.ts'

export const catalogueReads = (db: Db): CatalogueReads => ({
  async catalogue(eventId, version) {
    const [row] = await db
      .select({ content: catalogues.content })
      .from(catalogues)
      .where(and(eq(catalogues.eventId, eventId), eq(catalogues.version, version)))
    return row?.content ?? null
  },
  countHeld: (eventId, leaving) => countHeld(db, eventId, leaving),
})

export const catalogueWrites = (tx: Db): CatalogueWrites => ({
  // An update that changes nothing: on PostgreSQL it locks the row and sees what was committed while it waited.
  async holdVersion(eventId) {
    const [row] = await tx
      .update(events)
      .set({ catalogueVersion: sql`${events.catalogueVersion}` })
      .where(eq(events.id, eventId))
      .returning({ version: events.catalogueVersion })
    return row?.version ?? null
  },
  async addCatalogue(row) {
    const written = await tx
      .insert(catalogues)
      .values(row)
      .onConflictDoNothing()
      .returning({ version: catalogues.version })
    return written.length === 1
  },
  async changeVersion(eventId, version) {
    await tx.update(events).set({ catalogueVersion: version }).where(eq(events.id, eventId))
  },
})

/** Gives the default catalogue to every event that has none: new ones, and those from before catalogues were kept here. */
export async function publishDefault(tx: Db, now: Date): Promise<void> {
  const without = await tx
    .select({ eventId: events.id, version: events.catalogueVersion })
    .from(events)
    .leftJoin(catalogues, eq(catalogues.eventId, events.id))
    .where(isNull(catalogues.eventId))
  if (without.length === 0) return
  const rows = without.map(({ eventId, version }) => ({
    eventId,
    version,
    content: { ...defaultCatalogue, version },
    publishedAt: now,
  }))
  await tx.insert(catalogues).values(rows).onConflictDoNothing()
}

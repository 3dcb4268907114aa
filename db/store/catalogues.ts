import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { catalogues, events } from '#db/schema/events.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { CatalogueReads } from '#lib/ports/catalogues.ts'

export const catalogueReads = (db: Db): CatalogueReads => ({
  async catalogue(eventId, version) {
    const [row] = await db
      .select({ content: catalogues.content })
      .from(catalogues)
      .where(and(eq(catalogues.eventId, eventId), eq(catalogues.version, version)))
    return row?.content ?? null
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

import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { downloads } from '#db/schema/given.ts'
import type { LibraryReads, LibraryWrites } from '#lib/ports/library.ts'

export const libraryReads = (db: Db): LibraryReads => ({
  downloads: (registrationId) =>
    db.select().from(downloads).where(eq(downloads.registrationId, registrationId)).orderBy(asc(downloads.at)),
})

export const libraryWrites = (tx: Db): LibraryWrites => ({
  addDownload: async (row) => {
    await tx.insert(downloads).values(row).onConflictDoNothing()
  },
})

import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import type { AttemptReads, AttemptRow, AttemptWrites } from '#lib/ports/attempts.ts'

export const attemptReads = (db: Db): AttemptReads => ({
  attempts: (ids, now) =>
    db
      .select()
      .from(attempts)
      .where(and(inArray(attempts.id, [...ids]), gt(attempts.expiresAt, now))),
})

export const attemptWrites = (tx: Db): AttemptWrites => ({
  holdAttempt: (id, now) => hold(tx, id, now),
  saveAttempt: async ({ id, ...row }) => void (await tx.update(attempts).set(row).where(eq(attempts.id, id))),
  dropAttempt: async (id) => void (await tx.delete(attempts).where(eq(attempts.id, id))),
})

async function hold(tx: Db, id: string, now: Date): Promise<AttemptRow> {
  const fresh = { id, failures: 0, lastAt: now, expiresAt: now }
  // Writing what stands there already locks the row on PostgreSQL; on SQLite nobody else writes now anyway.
  const [row = fresh] = await tx
    .insert(attempts)
    .values(fresh)
    .onConflictDoUpdate({ target: attempts.id, set: { id } })
    .returning()
  return row.expiresAt > now ? row : fresh
}

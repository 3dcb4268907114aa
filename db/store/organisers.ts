import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { audits, organiserLinks, organisers } from '#db/schema.ts'

export type OrganiserRow = typeof organisers.$inferSelect

export async function countOrganisers(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(organisers)
  return row?.n ?? 0
}

export async function organiserByEmail(db: Db, email: string): Promise<OrganiserRow | null> {
  const [row] = await db.select().from(organisers).where(eq(organisers.email, email))
  return row ?? null
}

/** A new organiser, or a new password for the one who has this address. */
export async function saveOrganiser(tx: Db, row: OrganiserRow): Promise<OrganiserRow> {
  const [saved] = await tx
    .insert(organisers)
    .values(row)
    .onConflictDoUpdate({ target: organisers.email, set: { passwordHash: sql`excluded.password_hash` } })
    .returning()
  return saved ?? row
}

export async function addOrganiserLink(tx: Db, row: typeof organiserLinks.$inferInsert): Promise<void> {
  await tx.insert(organiserLinks).values(row)
}

/** A link that still opens. `email: null` is the first organiser's. */
export async function organiserLink(db: Db, id: string, now: Date) {
  const [row] = await db
    .select()
    .from(organiserLinks)
    .where(and(eq(organiserLinks.id, id), isNull(organiserLinks.usedAt), gt(organiserLinks.expiresAt, now)))
  return row ?? null
}

/** @returns the link when this call used it up; null when it was used, or expired, before */
export async function useOrganiserLink(tx: Db, id: string, now: Date) {
  const [row] = await tx
    .update(organiserLinks)
    .set({ usedAt: now })
    .where(and(eq(organiserLinks.id, id), isNull(organiserLinks.usedAt), gt(organiserLinks.expiresAt, now)))
    .returning()
  return row ?? null
}

export async function addAudit(tx: Db, row: typeof audits.$inferInsert): Promise<void> {
  await tx.insert(audits).values(row)
}

import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { audits, organiserLinks, organisers, sessions } from '#db/schema/sessions.ts'

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

const opens = (id: string, now: Date) =>
  and(eq(organiserLinks.id, id), isNull(organiserLinks.usedAt), gt(organiserLinks.expiresAt, now))

/** A link that still opens. `email: null` is the first organiser's. */
export async function organiserLink(db: Db, id: string, now: Date) {
  const [row] = await db.select().from(organiserLinks).where(opens(id, now))
  return row ?? null
}

/** @returns whether this call used the link up; false when it was used, or expired, before */
export async function spendOrganiserLink(tx: Db, id: string, now: Date): Promise<boolean> {
  const used = await tx.update(organiserLinks).set({ usedAt: now }).where(opens(id, now)).returning()
  return used.length === 1
}

/** Uses up every link for the first organiser at once, so that two of them cannot make two. */
export async function spendFirstLinks(tx: Db, id: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(organiserLinks)
    .set({ usedAt: now })
    .where(and(isNull(organiserLinks.email), isNull(organiserLinks.usedAt), gt(organiserLinks.expiresAt, now)))
    .returning()
  return used.some((link) => link.id === id)
}

/** A new password ends what was opened with the old one. */
export async function dropSessionsOf(tx: Db, organiserId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.organiserId, organiserId))
}

export async function addAudit(tx: Db, row: typeof audits.$inferInsert): Promise<void> {
  await tx.insert(audits).values(row)
}

import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { insertAllNew } from '#db/insert-new.ts'
import { prepared } from '#db/prepared.ts'
import { salts, steps, visits } from '#db/schema/figures.ts'
import { noteChange } from '#db/tallies/tail.ts'
import type { StepRow } from '#lib/ports/steps.ts'

export async function addSteps(tx: Db, rows: readonly StepRow[]): Promise<void> {
  if (rows.length === 0) return
  await Promise.all([insertAllNew(tx, 'add_steps', steps, rows), ...rows.map((row) => noteChange(tx, row))])
}

/** Takes the visit's subject for a registration: the first one to register from it, and only once. */
export async function claimVisit(tx: Db, id: string): Promise<string | null> {
  const free = and(eq(visits.id, sql.placeholder('id')), eq(visits.claimed, false))
  const build = () => tx.update(visits).set({ claimed: true }).where(free).returning({ subject: visits.subject })
  const [row] = await prepared(tx, 'claim_visit', build, { id })
  return row?.subject ?? null
}

/** @returns the visit's subject, the one it had already if it was known */
export async function addVisit(tx: Db, id: string, eventId: string, subject: string, day: string): Promise<string> {
  await tx.insert(visits).values({ id, eventId, subject, day, claimed: false }).onConflictDoNothing()
  const [row] = await tx.select({ subject: visits.subject }).from(visits).where(eq(visits.id, id))
  return row?.subject ?? subject
}

/** The salt of a day: made by whoever needs it first, the same for all after. */
export async function salt(tx: Db, day: string, fresh: string, now: Date): Promise<string> {
  await tx.insert(salts).values({ day, salt: fresh, createdAt: now }).onConflictDoNothing()
  const [row] = await tx.select({ salt: salts.salt }).from(salts).where(eq(salts.day, day))
  return row?.salt ?? fresh
}

import { and, asc, desc, eq, gt, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { submissions } from '#db/schema.ts'
import type { SubmissionRow } from '#lib/ports.ts'

export async function submission(db: Db, id: string): Promise<SubmissionRow | null> {
  const [row] = await db.select().from(submissions).where(eq(submissions.id, id))
  return row ?? null
}

export async function submissionsOf(db: Db, registrationId: string): Promise<SubmissionRow[]> {
  return db
    .select()
    .from(submissions)
    .where(eq(submissions.registrationId, registrationId))
    .orderBy(asc(submissions.createdAt), asc(submissions.id))
}

export async function earlierSubmission(
  tx: Db,
  eventId: string,
  id: string | undefined,
  bodyHash: string,
  since: Date,
) {
  const sameBody = and(
    eq(submissions.bodyHash, bodyHash),
    eq(submissions.eventId, eventId),
    gt(submissions.createdAt, since),
  )
  const found = await tx
    .select()
    .from(submissions)
    .where(id === undefined ? sameBody : or(eq(submissions.id, id), sameBody))
    .orderBy(desc(submissions.createdAt))
    .limit(10)
  return found.find((row) => row.id === id) ?? found[0] ?? null
}

export async function addSubmission(tx: Db, row: SubmissionRow): Promise<boolean> {
  const added = await tx.insert(submissions).values(row).onConflictDoNothing().returning({ id: submissions.id })
  return added.length === 1
}

export async function changeSubmission(tx: Db, id: string, change: Partial<SubmissionRow>): Promise<void> {
  await tx.update(submissions).set(change).where(eq(submissions.id, id))
}

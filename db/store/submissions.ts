import { and, asc, desc, eq, gt, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { insertNew, prepared } from '#db/prepared.ts'
import { submissions } from '#db/schema/people.ts'
import type { SubmissionRow } from '#lib/ports.ts'

export async function submission(db: Db, id: string): Promise<SubmissionRow | null> {
  const build = () =>
    db
      .select()
      .from(submissions)
      .where(eq(submissions.id, sql.placeholder('id')))
  const [row] = await prepared(db, 'submission', build, { id })
  return row ?? null
}

/** Oldest first: the one the registration was made by, and the newest twenty of the others. */
export async function submissionsOf(db: Db, registrationId: string): Promise<SubmissionRow[]> {
  const of = eq(submissions.registrationId, registrationId)
  const [first] = await db
    .select()
    .from(submissions)
    .where(of)
    .orderBy(asc(submissions.createdAt), asc(submissions.id))
    .limit(1)
  if (!first) return []
  const newest = await db
    .select()
    .from(submissions)
    .where(of)
    .orderBy(desc(submissions.createdAt), desc(submissions.id))
    .limit(20)
  return [first, ...newest.reverse().filter(({ id }) => id !== first.id)]
}

/** An update that changes nothing: who writes what was typed in one browser waits for whoever does the same. */
export async function holdSubmission(tx: Db, id: string): Promise<SubmissionRow | null> {
  const unchanged = { entryNumber: sql`${submissions.entryNumber}` }
  const build = () =>
    tx
      .update(submissions)
      .set(unchanged)
      .where(eq(submissions.id, sql.placeholder('id')))
      .returning()
  const [row] = await prepared(tx, 'hold_submission', build, { id })
  return row ?? null
}

export async function earlierSubmission(
  tx: Db,
  eventId: string,
  id: string | undefined,
  bodyHash: string,
  since: Date,
): Promise<SubmissionRow | null> {
  const sameBody = and(
    eq(submissions.bodyHash, sql.placeholder('bodyHash')),
    eq(submissions.eventId, sql.placeholder('eventId')),
    gt(submissions.createdAt, sql.placeholder('since')),
  )
  const build = () =>
    tx
      .select()
      .from(submissions)
      .where(or(eq(submissions.id, sql.placeholder('id')), sameBody))
      .orderBy(desc(submissions.createdAt))
      .limit(10)
  // A placeholder is not encoded by its column.
  const createdSince = submissions.createdAt.mapToDriverValue(since)
  // No submission has an empty id: where the browser made none, only an equal body is looked for.
  const found = await prepared(tx, 'earlier_submission', build, {
    id: id ?? '',
    bodyHash,
    eventId,
    since: createdSince,
  })
  return found.find((row) => row.id === id) ?? found[0] ?? null
}

export const addSubmission = (tx: Db, row: SubmissionRow): Promise<boolean> =>
  insertNew(tx, 'add_submission', submissions, row)

export async function changeSubmission(tx: Db, id: string, change: Partial<SubmissionRow>): Promise<void> {
  await tx.update(submissions).set(change).where(eq(submissions.id, id))
}

export async function moveSubmissions(tx: Db, from: string, to: string): Promise<void> {
  await tx.update(submissions).set({ registrationId: to }).where(eq(submissions.registrationId, from))
}

import { and, asc, desc, eq, gt, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { insertNew, prepared } from '#db/prepared.ts'
import { submissions } from '#db/schema.ts'
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

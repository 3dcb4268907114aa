import { asc, desc, eq, max, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { held } from '#db/hold.ts'
import { insertNew } from '#db/insert-new.ts'
import { prepared } from '#db/prepared.ts'
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
  const of = eq(submissions.registrationId, sql.placeholder('id'))
  const oldest = () =>
    db.select().from(submissions).where(of).orderBy(asc(submissions.createdAt), asc(submissions.id)).limit(1)
  const latest = () =>
    db.select().from(submissions).where(of).orderBy(desc(submissions.createdAt), desc(submissions.id)).limit(20)
  const values = { id: registrationId }
  const newest = await prepared(db, 'newest_submissions', latest, values)
  // As a rule there are few, and the oldest is among them.
  const [first] = newest.length < 20 ? newest.slice(-1) : await prepared(db, 'oldest_submission', oldest, values)
  if (!first) return []
  return [first, ...newest.reverse().filter(({ id }) => id !== first.id)]
}

/** Who writes what was typed in one browser waits for whoever does the same. */
export async function holdSubmission(tx: Db, id: string): Promise<SubmissionRow | null> {
  const build = () =>
    held(
      tx
        .select()
        .from(submissions)
        .where(eq(submissions.id, sql.placeholder('id'))),
    )
  const [row] = await prepared(tx, 'hold_submission', build, { id })
  return row ?? null
}

/** When this body was sent last; it names event and address, so it is theirs. Null when it never was. */
export async function lastSent(tx: Db, bodyHash: string): Promise<Date | null> {
  const build = () =>
    tx
      .select({ at: max(submissions.createdAt) })
      .from(submissions)
      .where(eq(submissions.bodyHash, sql.placeholder('bodyHash')))
  const [row] = await prepared(tx, 'last_sent', build, { bodyHash })
  return row?.at ?? null
}

export const addSubmission = (tx: Db, row: SubmissionRow): Promise<boolean> =>
  insertNew(tx, 'add_submission', submissions, row)

export async function changeSubmission(tx: Db, id: string, change: Partial<SubmissionRow>): Promise<void> {
  await tx.update(submissions).set(change).where(eq(submissions.id, id))
}

export async function moveSubmissions(tx: Db, from: string, to: string): Promise<void> {
  await tx.update(submissions).set({ registrationId: to }).where(eq(submissions.registrationId, from))
}

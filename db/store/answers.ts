import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { answers, consents, takings } from '#db/schema/given.ts'
import { noteChange } from '#db/tallies/tail.ts'
import type { ConsentRow } from '#lib/ports/consents.ts'
import type { AnswerRow, TakingRow } from '#lib/ports.ts'

export async function answersOf(db: Db, registrationId: string): Promise<AnswerRow[]> {
  const build = () =>
    db
      .select()
      .from(answers)
      .where(eq(answers.registrationId, sql.placeholder('id')))
      .orderBy(asc(answers.answeredAt))
  return prepared(db, 'answers_of', build, { id: registrationId })
}

export async function saveAnswers(tx: Db, rows: readonly AnswerRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(answers)
    .values([...rows])
    .onConflictDoUpdate({
      target: [answers.registrationId, answers.point],
      set: {
        value: sql`excluded.value`,
        source: sql`excluded.source`,
        eventId: sql`excluded.event_id`,
        answeredAt: sql`excluded.answered_at`,
      },
    })
  for (const { registrationId } of rows) await noteChange(tx, { registrationId })
}

export async function dropAnswers(tx: Db, registrationId: string, points: readonly string[]): Promise<void> {
  if (points.length === 0) return
  await tx.delete(answers).where(and(eq(answers.registrationId, registrationId), inArray(answers.point, [...points])))
  await noteChange(tx, { registrationId })
}

export async function takingsOf(db: Db, registrationId: string): Promise<TakingRow[]> {
  const build = () =>
    db
      .select()
      .from(takings)
      .where(eq(takings.registrationId, sql.placeholder('id')))
  return prepared(db, 'takings_of', build, { id: registrationId })
}

export async function saveTaking(tx: Db, row: TakingRow): Promise<void> {
  await tx
    .insert(takings)
    .values(row)
    .onConflictDoUpdate({
      target: [takings.registrationId, takings.service],
      set: { state: row.state, takenAt: row.takenAt },
    })
  await noteChange(tx, { registrationId: row.registrationId })
}

/** The last word on each purpose: the ledger is only appended to. */
export async function consentsOf(db: Db, registrationId: string): Promise<ConsentRow[]> {
  const build = () =>
    db
      .select()
      .from(consents)
      .where(eq(consents.registrationId, sql.placeholder('id')))
      .orderBy(desc(consents.at), desc(consents.id))
  const rows = await prepared(db, 'consents_of', build, { id: registrationId })
  return rows.filter(({ purpose }, place) => rows.findIndex((row) => row.purpose === purpose) === place)
}

export async function addConsents(tx: Db, rows: readonly ConsentRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(consents).values([...rows])
}

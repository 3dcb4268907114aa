import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { answers } from '#db/schema/given.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import type { AnswerRow, RegistrationRow } from '#lib/ports.ts'
import { type Cursor, type Filter, listRegistrations } from './desk.ts'

export type ExportedRow = { registration: RegistrationRow; answers: AnswerRow[]; entryNumber: string }

/** One page of the list with everything that was answered, and the entry number each began with. */
export async function exportPage(
  db: Db,
  event: string,
  filter: Filter,
  limit: number,
  after?: Cursor,
): Promise<ExportedRow[]> {
  const ids = (await listRegistrations(db, event, filter, limit, after)).map(({ id }) => id)
  if (ids.length === 0) return []
  const [rows, answered, typed] = await Promise.all([
    db
      .select()
      .from(registrations)
      .where(and(eq(registrations.eventId, event), inArray(registrations.id, ids))),
    db.select().from(answers).where(inArray(answers.registrationId, ids)),
    db
      .select({ registrationId: submissions.registrationId, entryNumber: submissions.entryNumber })
      .from(submissions)
      .where(inArray(submissions.registrationId, ids))
      .orderBy(asc(submissions.createdAt)),
  ])
  const registrationOf = new Map(rows.map((row) => [row.id, row]))
  const answersOf = Map.groupBy(answered, ({ registrationId }) => registrationId)
  return ids.flatMap((id) => {
    const registration = registrationOf.get(id)
    const entryNumber = typed.find(({ registrationId }) => registrationId === id)?.entryNumber ?? ''
    return registration ? [{ registration, answers: answersOf.get(id) ?? [], entryNumber }] : []
  })
}

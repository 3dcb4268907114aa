import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { exhibitors } from '#db/schema/events.ts'
import { steps } from '#db/schema/figures.ts'
import { answers, consents, exhibitorMarks, takings } from '#db/schema/given.ts'
import { messages } from '#db/schema/messages.ts'
import { registrations, submissions } from '#db/schema/people.ts'

/** All that is kept about one registration, each list in the order it happened. */
export async function deskRegistration(db: Db, event: string, number: string) {
  const [registration] = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.eventId, event), eq(registrations.number, number)))
  if (!registration) return null

  const { id, subject } = registration
  const [answered, typed, walked, mailed, agreed, took, marked] = await Promise.all([
    db
      .select()
      .from(answers)
      .where(eq(answers.registrationId, id))
      .orderBy(asc(answers.answeredAt), asc(answers.point)),
    db.select().from(submissions).where(eq(submissions.registrationId, id)).orderBy(asc(submissions.createdAt)),
    db
      .select()
      .from(steps)
      .where(and(eq(steps.eventId, event), eq(steps.subject, subject)))
      .orderBy(asc(steps.at)),
    db.select().from(messages).where(eq(messages.registrationId, id)).orderBy(asc(messages.createdAt)),
    db.select().from(consents).where(eq(consents.registrationId, id)).orderBy(asc(consents.at)),
    db.select().from(takings).where(eq(takings.registrationId, id)).orderBy(asc(takings.takenAt)),
    db
      .select({
        id: exhibitors.id,
        name: exhibitors.name,
        stand: exhibitors.stand,
        mark: exhibitorMarks.mark,
        at: exhibitorMarks.at,
      })
      .from(exhibitorMarks)
      .innerJoin(exhibitors, and(eq(exhibitors.id, exhibitorMarks.exhibitorId), eq(exhibitors.eventId, event)))
      .where(eq(exhibitorMarks.registrationId, id))
      .orderBy(asc(exhibitorMarks.at), asc(exhibitors.id)),
  ])
  return {
    registration,
    answers: answered,
    submissions: typed,
    steps: walked,
    messages: mailed,
    consents: agreed,
    takings: took,
    marks: marked,
  }
}

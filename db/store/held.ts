import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { steps } from '#db/schema/figures.ts'
import { consents } from '#db/schema/given.ts'
import { messages } from '#db/schema/messages.ts'
import { submissions } from '#db/schema/people.ts'
import { sessions } from '#db/schema/sessions.ts'
import type { ExportReads } from '#lib/ports/export.ts'

export const exportReads = (db: Db): ExportReads => ({
  ledger: (id) => db.select().from(consents).where(eq(consents.registrationId, id)).orderBy(asc(consents.at)),
  mailsOf: (id) => db.select().from(messages).where(eq(messages.registrationId, id)).orderBy(asc(messages.createdAt)),
  sessionsOf: (id) =>
    db.select().from(sessions).where(eq(sessions.registrationId, id)).orderBy(asc(sessions.createdAt)),
  stepsOf: (eventId, subject) =>
    db
      .select()
      .from(steps)
      .where(and(eq(steps.eventId, eventId), eq(steps.subject, subject)))
      .orderBy(asc(steps.at)),
  formsOf: (id) =>
    db.select().from(submissions).where(eq(submissions.registrationId, id)).orderBy(asc(submissions.createdAt)),
})

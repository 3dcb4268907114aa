import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events } from '#db/schema/events.ts'
import { messages } from '#db/schema/messages.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import { links } from '#db/schema/sessions.ts'
import type { EventRow, LinkRow, MessageRow, RegistrationRow, SubmissionRow } from '#lib/ports.ts'

/** Everything a message is about, read at the moment of sending. */
export type MessageFacts = {
  message: MessageRow
  event: EventRow
  registration: RegistrationRow | null
  submission: SubmissionRow | null
  link: LinkRow | null
}

export async function messageFacts(db: Db, messageId: string): Promise<MessageFacts | null> {
  const [row] = await db
    .select({ message: messages, event: events, registration: registrations, submission: submissions, link: links })
    .from(messages)
    .innerJoin(events, eq(events.id, messages.eventId))
    .leftJoin(registrations, eq(registrations.id, messages.registrationId))
    .leftJoin(submissions, eq(submissions.id, messages.submissionId))
    .leftJoin(links, eq(links.id, messages.linkId))
    .where(eq(messages.id, messageId))
  return row ?? null
}

/** Half an hour counts from when a mail leaves, not from when it was asked for: a queue that stood still takes nothing away. */
export async function renewLink(tx: Db, linkId: string, expiresAt: Date): Promise<void> {
  await tx
    .update(links)
    .set({ expiresAt })
    .where(and(eq(links.id, linkId), isNull(links.usedAt), lt(links.expiresAt, expiresAt)))
}

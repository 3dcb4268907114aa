import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, talks } from '#db/schema/events.ts'
import { bookings } from '#db/schema/given.ts'
import { messages } from '#db/schema/messages.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import { links } from '#db/schema/sessions.ts'
import { aboutOf, talkIdIn } from '#lib/places/about.ts'
import type { EventRow, LinkRow, MessageRow, RegistrationRow, SubmissionRow, TalkRow } from '#lib/ports.ts'
import type { Text } from '#lib/text.ts'
import { catalogueReads } from './catalogues.ts'

/** Everything a message is about, read at the moment of sending. */
export type MessageFacts = {
  message: MessageRow
  event: EventRow
  registration: RegistrationRow | null
  submission: SubmissionRow | null
  link: LinkRow | null
  /** Of a mail that offers a place: the offer as it stands, null when it was taken, given back or passed on. */
  offer: { title: Text; talk: TalkRow | null; until: Date } | null
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
  if (!row) return null
  const about = row.message.template === 'place-offered' && row.link ? aboutOf(row.link.landing) : null
  return {
    ...row,
    offer: about && row.registration ? await standingOffer(db, row.event, row.registration.id, about) : null,
  }
}

async function standingOffer(
  db: Db,
  event: EventRow,
  registrationId: string,
  about: string,
): Promise<MessageFacts['offer']> {
  const mine = and(
    eq(bookings.registrationId, registrationId),
    eq(bookings.about, about),
    eq(bookings.state, 'offered'),
  )
  const [booking] = await db.select().from(bookings).where(mine)
  if (!booking?.offeredUntil) return null
  const until = booking.offeredUntil
  const inIt = and(eq(talks.eventId, event.id), eq(talks.id, talkIdIn(about) ?? ''))
  const [talk] = await db.select().from(talks).where(inIt)
  if (talk) return { title: talk.title, talk, until }
  const { services = [] } = (await catalogueReads(db).catalogue(event.id, event.catalogueVersion)) ?? {}
  const service = services.find(({ id }) => id === about)
  return service ? { title: service.label, talk: null, until } : null
}

/** Half an hour counts from when a mail leaves, not from when it was asked for: a queue that stood still takes nothing away. */
export async function renewLink(tx: Db, linkId: string, expiresAt: Date): Promise<void> {
  await tx
    .update(links)
    .set({ expiresAt })
    .where(and(eq(links.id, linkId), isNull(links.usedAt), lt(links.expiresAt, expiresAt)))
}

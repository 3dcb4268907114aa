import { and, eq, gt, inArray, isNull, lt, ne, notExists, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { events } from '#db/schema/events.ts'
import { salts, visits } from '#db/schema/figures.ts'
import { answers } from '#db/schema/given.ts'
import { messages } from '#db/schema/messages.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import { drafts, links, organiserLinks, sessions } from '#db/schema/sessions.ts'
import { noteRegistrations } from '#db/tallies/tail.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Forgets what is past: drafts, sessions, attempts, links, salts with their visits, withheld mail, what was typed
 * and never proved within 30 days, and sensitive answers once their event is over. Steps, askings and guesses stay:
 * they hold no person, and what linked them to one goes with the row.
 *
 * @param sensitive by event, ids of the data points that are kept for that event only
 */
export async function sweep(tx: Db, now: Date, sensitive: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const dayAgo = (days: number) => ago(days).toISOString().slice(0, 10)

  await tx.delete(drafts).where(lt(drafts.expiresAt, now))
  await tx.delete(attempts).where(lt(attempts.expiresAt, now))
  await tx.delete(sessions).where(lt(sessions.expiresAt, now))
  await tx.delete(links).where(lt(links.expiresAt, ago(30)))
  await tx.delete(organiserLinks).where(lt(organiserLinks.expiresAt, now))
  await tx.delete(salts).where(lt(salts.createdAt, ago(2)))
  await tx.delete(visits).where(lt(visits.day, dayAgo(3)))
  await tx.delete(messages).where(and(eq(messages.state, 'withheld'), lt(messages.createdAt, ago(1))))
  // The entry number is asked for at the door; what was typed behind it lives on as answers, or was never kept.
  const stale = or(lt(submissions.decidedAt, ago(30)), lt(submissions.changedAt, ago(30)))
  await tx
    .update(submissions)
    .set({ answers: {}, decidedAnswers: {} })
    .where(and(ne(submissions.answers, {}), stale))
  const lately = tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.registrationId, registrations.id), gt(submissions.createdAt, ago(30))))
  const gone = await tx
    .delete(registrations)
    .where(and(isNull(registrations.provedAt), lt(registrations.createdAt, ago(30)), notExists(lately)))
    .returning({ id: registrations.id })
  await noteRegistrations(
    tx,
    gone.map(({ id }) => id),
  )

  const over = await tx
    .select({ id: events.id })
    .from(events)
    .where(lt(events.endsOn, dayAgo(1)))
  for (const { id } of over) {
    const points = sensitive.get(id) ?? []
    if (points.length === 0) continue
    const forgotten = await tx
      .delete(answers)
      .where(and(inArray(answers.point, [...points]), eq(answers.eventId, id)))
      .returning({ registrationId: answers.registrationId })
    await noteRegistrations(
      tx,
      forgotten.map(({ registrationId }) => registrationId),
    )
  }
}

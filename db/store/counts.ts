import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { campaigns } from '#db/schema/events.ts'
import { answers, takings } from '#db/schema/given.ts'
import { messages } from '#db/schema/messages.ts'
import { registrations } from '#db/schema/people.ts'

const n = sql`count(*)`.mapWith(Number)

/** How many proved visitors have each service now. */
export async function countTakings(db: Db, event: string): Promise<{ service: string; taken: number }[]> {
  return db
    .select({ service: takings.service, taken: n })
    .from(takings)
    .innerJoin(registrations, eq(registrations.id, takings.registrationId))
    .where(and(eq(registrations.eventId, event), eq(takings.state, 'taken'), isNotNull(registrations.provedAt)))
    .groupBy(takings.service)
}

/** How often each data point was answered and skipped at this event. */
export async function countAnswers(
  db: Db,
  event: string,
): Promise<{ point: string; answered: number; skipped: number }[]> {
  return db
    .select({
      point: answers.point,
      answered: sql`sum(case when ${answers.value} is null then 0 else 1 end)`.mapWith(Number),
      skipped: sql`sum(case when ${answers.value} is null then 1 else 0 end)`.mapWith(Number),
    })
    .from(answers)
    .innerJoin(registrations, eq(registrations.id, answers.registrationId))
    .where(eq(registrations.eventId, event))
    .groupBy(answers.point)
}

/** How many mails stand in each state. */
export async function countMessages(
  db: Db,
  event: string,
): Promise<Partial<Record<(typeof messages.$inferSelect)['state'], number>>> {
  const rows = await db
    .select({ state: messages.state, n })
    .from(messages)
    .where(eq(messages.eventId, event))
    .groupBy(messages.state)
  return Object.fromEntries(rows.map(({ state, n: mails }) => [state, mails]))
}

/** The event's tracked links. */
export async function campaignsOf(db: Db, event: string) {
  return db.select().from(campaigns).where(eq(campaigns.eventId, event)).orderBy(campaigns.channel, campaigns.code)
}

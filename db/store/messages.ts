import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages } from '#db/schema/messages.ts'
import type { MessageRow } from '#lib/ports.ts'

export type MessageState = MessageRow['state']

export const messageStates: readonly MessageState[] = ['queued', 'sending', 'sent', 'failed', 'withheld']

const of = (eventId: string, state: MessageState) => and(eq(messages.eventId, eventId), eq(messages.state, state))

/** How long an event's oldest mail has been waiting, in seconds; 0 when nothing waits. One seek a state. */
export async function oldestUnsentSeconds(db: Db, now: Date, eventId: string): Promise<number> {
  const firsts = await Promise.all(
    (['queued', 'sending'] as const).map((state) =>
      db
        .select({ since: messages.createdAt })
        .from(messages)
        .where(of(eventId, state))
        .orderBy(asc(messages.createdAt))
        .limit(1),
    ),
  )
  const waits = firsts.flat().map(({ since }) => Math.floor((now.getTime() - since.getTime()) / 1000))
  return Math.max(0, ...waits)
}

/** Mails that are done with are counted no further: counting costs as much as there is. */
export const mostCounted = 10_000

/** How many mails of an event stand in each state; what is done with is counted to `mostCounted` and one more. */
export async function countMessages(db: Db, eventId: string): Promise<Record<MessageState, number>> {
  const counts = await Promise.all(messageStates.map((state) => countIn(db, eventId, state)))
  return Object.fromEntries(messageStates.map((state, at) => [state, counts[at]])) as Record<MessageState, number>
}

export async function countIn(db: Db, eventId: string, state: MessageState): Promise<number> {
  const every = db
    .select({ one: sql`1`.as('one') })
    .from(messages)
    .where(of(eventId, state))
  const counted = (state === 'sent' || state === 'withheld' ? every.limit(mostCounted + 1) : every).as('counted')
  const [row] = await db.select({ n: sql`count(*)`.mapWith(Number) }).from(counted)
  return row?.n ?? 0
}

/** The outbox as the organiser sees it, newest first; in one state, or in all. */
export async function listMessages(
  db: Db,
  eventId: string,
  limit = 100,
  states: readonly MessageState[] = messageStates,
): Promise<MessageRow[]> {
  const lists = await Promise.all(
    states.map((state) =>
      db
        .select()
        .from(messages)
        .where(of(eventId, state))
        .orderBy(desc(messages.createdAt), desc(messages.id))
        .limit(limit),
    ),
  )
  const newest = (a: MessageRow, b: MessageRow) =>
    b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1)
  return lists.flat().sort(newest).slice(0, limit)
}

/** Takes one failed mail into the queue again, its refusals forgotten. @returns whether it had failed */
export async function tryAgain(tx: Db, eventId: string, id: string, now: Date): Promise<boolean> {
  const rows = await requeue(tx, now, and(of(eventId, 'failed'), eq(messages.id, id)))
  return rows === 1
}

/** The same for some that failed; called again until it says 0. @returns how many */
export async function tryAgainSome(tx: Db, eventId: string, now: Date, limit = 500): Promise<number> {
  const some = tx.select({ id: messages.id }).from(messages).where(of(eventId, 'failed')).limit(limit)
  return requeue(tx, now, and(eq(messages.state, 'failed'), inArray(messages.id, some)))
}

/** `attempts` goes on counting: it is what a claim is known by. */
async function requeue(tx: Db, now: Date, which: ReturnType<typeof and>): Promise<number> {
  const rows = await tx
    .update(messages)
    .set({ state: 'queued', dueAt: now, refusals: 0, leasedUntil: null })
    .where(which)
    .returning({ id: messages.id })
  return rows.length
}

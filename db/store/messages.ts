import { and, asc, desc, eq, lt, lte, min, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { dialect } from '#db/dialect.ts'
import { messages } from '#db/schema/messages.ts'
import type { MessageRow } from '#lib/ports.ts'

/** One claim of a row: every claim raises `attempts`, so a worker that lost its lease can no longer mark the row. */
export type Claim = Pick<MessageRow, 'id' | 'attempts'>

const due = (now: Date) =>
  and(
    eq(messages.addressKind, 'email'),
    or(
      and(eq(messages.state, 'queued'), lte(messages.dueAt, now)),
      and(eq(messages.state, 'sending'), lt(messages.leasedUntil, now)),
    ),
  )

const mine = (claim: Claim) =>
  and(eq(messages.id, claim.id), eq(messages.attempts, claim.attempts), eq(messages.state, 'sending'))

/** Whether a claim would find something. A read, so that polling never takes the writer. */
export async function anyDue(db: Db, now: Date): Promise<boolean> {
  const rows = await db.select({ id: messages.id }).from(messages).where(due(now)).limit(1)
  return rows.length > 0
}

/** Takes rows to send and keeps other workers off them until `leasedUntil`. Rows whose lease ran out are taken again. */
export async function claimDue(tx: Db, now: Date, leasedUntil: Date, limit: number): Promise<MessageRow[]> {
  const skipLocked = dialect === 'postgresql' ? sql` for update skip locked` : sql``
  const chosen = tx.select({ id: messages.id }).from(messages).where(due(now)).orderBy(asc(messages.dueAt)).limit(limit)
  const rows = await tx
    .update(messages)
    .set({ state: 'sending', leasedUntil, attempts: sql`${messages.attempts} + 1` })
    .where(sql`${messages.id} in (${chosen.getSQL()}${skipLocked})`)
    .returning()
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

/** @returns whether the claim still held */
export async function markSent(tx: Db, claim: Claim, now: Date): Promise<boolean> {
  return settle(tx, claim, { state: 'sent', sentAt: now, leasedUntil: null, lastError: null })
}

/** For good: it will not be tried again. */
export async function markFailed(tx: Db, claim: Claim, reason: string): Promise<boolean> {
  return settle(tx, claim, { state: 'failed', leasedUntil: null, lastError: reason })
}

/** There is nothing left to say, e.g. a welcome to somebody who cancelled meanwhile. */
export async function markWithheld(tx: Db, claim: Claim, reason: string): Promise<boolean> {
  return settle(tx, claim, { state: 'withheld', leasedUntil: null, lastError: reason })
}

export async function markRetry(tx: Db, claim: Claim, dueAt: Date, reason: string): Promise<boolean> {
  return settle(tx, claim, { state: 'queued', dueAt, leasedUntil: null, lastError: reason })
}

async function settle(tx: Db, claim: Claim, change: Partial<MessageRow>): Promise<boolean> {
  const rows = await tx.update(messages).set(change).where(mine(claim)).returning({ id: messages.id })
  return rows.length === 1
}

/** How long the oldest mail has been waiting, in seconds; 0 when nothing waits. */
export async function oldestUnsentSeconds(db: Db, now: Date, eventId?: string): Promise<number> {
  const waiting = or(eq(messages.state, 'queued'), eq(messages.state, 'sending'))
  const [row] = await db
    .select({ since: min(messages.createdAt) })
    .from(messages)
    .where(eventId === undefined ? waiting : and(waiting, eq(messages.eventId, eventId)))
  return row?.since ? Math.max(0, Math.floor((now.getTime() - row.since.getTime()) / 1000)) : 0
}

/** The outbox as the organiser sees it, newest first. */
export async function listMessages(db: Db, eventId: string, limit = 100): Promise<MessageRow[]> {
  return db
    .select()
    .from(messages)
    .where(eq(messages.eventId, eventId))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit)
}

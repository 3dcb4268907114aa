import { and, asc, eq, gt, lt, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { dialect } from '#db/dialect.ts'
import { messages } from '#db/schema/messages.ts'

/** A row of the outbox as its worker sees it. */
export type Mail = typeof messages.$inferSelect

/** One claim of a row: every claim raises `attempts`, so a worker that lost its lease can no longer mark the row. */
export type Claim = Pick<Mail, 'id' | 'attempts'>

const mine = (claim: Claim) =>
  and(eq(messages.id, claim.id), eq(messages.attempts, claim.attempts), eq(messages.state, 'sending'))

/** How many domains one look goes past. */
export const domainsALook = 64

/**
 * The next domains that mail waits for, in the order of the index, and whether any of it is due.
 *
 * Each step is one seek in an index, so a queue of 200,000 for one domain costs as much as one of ten. A read, so that
 * polling never takes the writer.
 *
 * @param after the domain to go on behind; null for the first
 */
export async function waitingDomains(
  db: Db,
  now: Date,
  after: string | null,
): Promise<{ domain: string; due: boolean }[]> {
  const next = (behind: ReturnType<typeof sql>) =>
    sql`(select w.domain from messages w where w.state = 'queued' ${behind} order by w.domain limit 1)`
  const dueOne = sql`select 1 from messages d where d.state = 'queued' and d.domain = walked.domain and d.due_at <= ${sql.param(now, messages.dueAt)} and d.address_kind = 'email'`
  const walked = sql`(with recursive walked(domain, step) as (
      select ${next(after === null ? sql`` : sql`and w.domain > ${after}`)}, 1
      union all
      select ${next(sql`and w.domain > walked.domain`)}, step + 1 from walked
      where walked.domain is not null and step < ${sql.raw(String(domainsALook))}
    )
    select domain, step, case when exists (${dueOne}) then 1 else 0 end as due from walked where domain is not null
  ) as found`
  const rows = await db
    .select({ domain: sql<string>`found.domain`, due: sql`found.due`.mapWith(Number) })
    .from(walked)
    .orderBy(sql`found.step`)
  return rows.map(({ domain, due }) => ({ domain, due: due === 1 }))
}

/** Takes what is due for one domain, oldest first, and keeps other workers off it until `leasedUntil`. */
export async function claimDue(
  tx: Db,
  { domain, now, leasedUntil, limit }: { domain: string; now: Date; leasedUntil: Date; limit: number },
): Promise<Mail[]> {
  const skipLocked = dialect === 'postgresql' ? sql` for update skip locked` : sql``
  const chosen = tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.state, 'queued'),
        eq(messages.domain, domain),
        lte(messages.dueAt, now),
        eq(messages.addressKind, 'email'),
      ),
    )
    .orderBy(asc(messages.dueAt))
    .limit(limit)
  const rows = await tx
    .update(messages)
    .set({ state: 'sending', leasedUntil, attempts: sql`${messages.attempts} + 1` })
    .where(sql`${messages.id} in (${chosen.getSQL()}${skipLocked})`)
    .returning()
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

/** No lease reaches so far ahead: the clock was put back meanwhile. */
const farAheadMs = 15 * 60 * 1000

/** Claims whose lease ran out: their worker was killed, or hangs. */
export async function lapsedClaims(db: Db, now: Date): Promise<Mail[]> {
  const lapsed = or(lt(messages.leasedUntil, now), gt(messages.leasedUntil, new Date(now.getTime() + farAheadMs)))
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.state, 'sending'), lapsed))
    .limit(100)
}

/** @returns whether the claim still held */
export async function markSent(tx: Db, claim: Claim, now: Date): Promise<boolean> {
  return settle(tx, claim, { state: 'sent', sentAt: now, leasedUntil: null, lastError: null })
}

/** For good: it is not tried again unless an organiser says so. */
export async function markFailed(tx: Db, claim: Claim, reason: string): Promise<boolean> {
  return settle(tx, claim, { state: 'failed', leasedUntil: null, lastError: reason })
}

/** There is nothing left to say, e.g. a welcome to somebody who cancelled meanwhile. */
export async function markWithheld(tx: Db, claim: Claim, reason: string): Promise<boolean> {
  return settle(tx, claim, { state: 'withheld', leasedUntil: null, lastError: reason })
}

/** It is tried again. `refusals` stays as it was when the mail is not to blame. */
export async function markRetry(
  tx: Db,
  claim: Claim,
  { dueAt, reason, refusals }: { dueAt: Date; reason: string; refusals?: number },
): Promise<boolean> {
  const change = { state: 'queued' as const, dueAt, leasedUntil: null, lastError: reason }
  return settle(tx, claim, refusals === undefined ? change : { ...change, refusals })
}

async function settle(tx: Db, claim: Claim, change: Partial<Mail>): Promise<boolean> {
  const rows = await tx.update(messages).set(change).where(mine(claim)).returning({ id: messages.id })
  return rows.length === 1
}

import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  drafts,
  links,
  messages,
  organiserLinks,
  registrations,
  salts,
  sessions,
  submissions,
  visits,
} from '#db/schema.ts'
import type { DraftRow, LinkRow, SessionRow } from '#lib/ports.ts'

export async function session(db: Db, id: string): Promise<SessionRow | null> {
  const [row] = await db.select().from(sessions).where(eq(sessions.id, id))
  return row ?? null
}

export async function addSession(tx: Db, row: SessionRow): Promise<void> {
  await tx.insert(sessions).values(row)
}

export async function changeSession(tx: Db, id: string, change: Partial<SessionRow>): Promise<void> {
  await tx.update(sessions).set(change).where(eq(sessions.id, id))
}

export async function dropSession(tx: Db, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

export async function link(db: Db, tokenHash: string): Promise<LinkRow | null> {
  const [row] = await db.select().from(links).where(eq(links.tokenHash, tokenHash))
  return row ?? null
}

export async function addLink(tx: Db, row: LinkRow): Promise<void> {
  await tx.insert(links).values(row)
}

/** The row decides: of two that press the button at once, one uses the link. */
export async function useLink(tx: Db, id: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(links)
    .set({ usedAt: now })
    .where(and(eq(links.id, id), isNull(links.usedAt)))
    .returning({ id: links.id })
  return used.length === 1
}

export async function draft(db: Db, id: string): Promise<DraftRow | null> {
  const [row] = await db.select().from(drafts).where(eq(drafts.id, id))
  return row ?? null
}

export async function addDraft(tx: Db, row: DraftRow): Promise<void> {
  await tx.insert(drafts).values(row)
}

const days = (n: number): number => n * 24 * 60 * 60 * 1000

/** Forgets what is past: drafts, sessions, links, salts with their visits, withheld mail, claims and unproven registrations of 30 days. */
export async function sweep(tx: Db, now: Date): Promise<void> {
  const ago = (n: number) => new Date(now.getTime() - days(n))
  await tx.delete(drafts).where(lt(drafts.expiresAt, now))
  await tx.delete(sessions).where(lt(sessions.expiresAt, now))
  await tx.delete(links).where(lt(links.expiresAt, ago(30)))
  await tx.delete(organiserLinks).where(lt(organiserLinks.expiresAt, now))
  await tx.delete(salts).where(lt(salts.createdAt, ago(2)))
  await tx.delete(visits).where(lt(visits.day, ago(3).toISOString().slice(0, 10)))
  await tx.delete(messages).where(and(eq(messages.state, 'withheld'), lt(messages.createdAt, ago(1))))
  await tx.delete(submissions).where(and(isNull(submissions.decidedAt), lt(submissions.createdAt, ago(30))))
  await tx.delete(registrations).where(and(isNull(registrations.provedAt), lt(registrations.createdAt, ago(30))))
}

import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { insertNew } from '#db/insert-new.ts'
import { prepared } from '#db/prepared.ts'
import { drafts, links, sessions } from '#db/schema/sessions.ts'
import type { DraftRow, LinkPurpose, LinkRow, SessionRow } from '#lib/ports.ts'

export async function session(db: Db, id: string): Promise<SessionRow | null> {
  const build = () =>
    db
      .select()
      .from(sessions)
      .where(eq(sessions.id, sql.placeholder('id')))
  const [row] = await prepared(db, 'session', build, { id })
  return row ?? null
}

export async function addSession(tx: Db, row: SessionRow): Promise<void> {
  await insertNew(tx, 'add_session', sessions, row)
}

export async function changeSession(tx: Db, id: string, change: Partial<SessionRow>): Promise<void> {
  await tx.update(sessions).set(change).where(eq(sessions.id, id))
}

export async function dropSession(tx: Db, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

export async function dropSessionsOf(tx: Db, registrationId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.registrationId, registrationId))
}

export async function link(db: Db, tokenHash: string): Promise<LinkRow | null> {
  const [row] = await db.select().from(links).where(eq(links.tokenHash, tokenHash))
  return row ?? null
}

export async function addLink(tx: Db, row: LinkRow): Promise<void> {
  await insertNew(tx, 'add_link', links, row)
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

/** Spends what is still open of a registration's links: all of them, or those of one purpose. */
export async function spendLinks(tx: Db, registrationId: string, now: Date, purpose?: LinkPurpose): Promise<void> {
  const open = and(eq(links.registrationId, registrationId), isNull(links.usedAt))
  await tx
    .update(links)
    .set({ usedAt: now })
    .where(purpose ? and(open, eq(links.purpose, purpose)) : open)
}

export async function draft(db: Db, id: string): Promise<DraftRow | null> {
  const [row] = await db.select().from(drafts).where(eq(drafts.id, id))
  return row ?? null
}

export async function addDraft(tx: Db, row: DraftRow): Promise<void> {
  await tx.insert(drafts).values(row)
}

import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'

/** All mail waits: the server refuses us, or cannot be reached. One fact for every process, and for the desk. */
export type MailPause = {
  because: 'refused' | 'unreachable'
  /** Codes only, as in the outbox. */
  reason: string
  since: Date
  /** Then one mail is tried. */
  probeAt: Date
  /** Mails tried since. */
  probes: number
}

const name = 'mail-pause'

const textOf = (pause: MailPause): string =>
  JSON.stringify({ ...pause, since: pause.since.getTime(), probeAt: pause.probeAt.getTime() })

export async function mailPause(db: Db): Promise<MailPause | null> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name))
  if (!row) return null
  const pause = JSON.parse(row.value) as Omit<MailPause, 'since' | 'probeAt'> & { since: number; probeAt: number }
  return { ...pause, since: new Date(pause.since), probeAt: new Date(pause.probeAt) }
}

/** @returns whether it was not paused before */
export async function pauseMail(tx: Db, pause: MailPause): Promise<boolean> {
  const rows = await tx
    .insert(settings)
    .values({ name, value: textOf(pause) })
    .onConflictDoNothing()
    .returning({ name: settings.name })
  return rows.length === 1
}

/** Takes the next try: of several processes one gets it. The row changes only while it stands as it was read. */
export async function takeProbe(tx: Db, before: MailPause, probeAt: Date): Promise<boolean> {
  const after = textOf({ ...before, probeAt, probes: before.probes + 1 })
  const rows = await tx
    .update(settings)
    .set({ value: after })
    .where(and(eq(settings.name, name), eq(settings.value, textOf(before))))
    .returning({ name: settings.name })
  return rows.length === 1
}

/** @returns whether it was paused */
export async function resumeMail(tx: Db): Promise<boolean> {
  const rows = await tx.delete(settings).where(eq(settings.name, name)).returning({ name: settings.name })
  return rows.length === 1
}

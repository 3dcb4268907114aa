import { and, count, eq, gt, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages } from '#db/schema.ts'
import type { MessageRow } from '#lib/ports.ts'

/** Mails to one address since a moment, withheld ones not counted: the cap of what visitors may cause. */
export async function mailsTo(db: Db, address: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ mails: count() })
    .from(messages)
    .where(and(eq(messages.address, address), gt(messages.createdAt, since), ne(messages.state, 'withheld')))
  return row?.mails ?? 0
}

export async function addMessage(tx: Db, row: MessageRow): Promise<void> {
  await tx.insert(messages).values(row)
}

export async function dropMessagesTo(tx: Db, address: string): Promise<void> {
  await tx.delete(messages).where(eq(messages.address, address))
}

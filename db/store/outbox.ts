import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages } from '#db/schema.ts'
import type { MessageRow } from '#lib/ports.ts'

/** When mails went to one address, withheld ones not counted: for the cap of what visitors may cause. The newest ten. */
export async function mailsTo(db: Db, address: string, since: Date): Promise<Date[]> {
  const rows = await db
    .select({ at: messages.createdAt })
    .from(messages)
    .where(and(eq(messages.address, address), gt(messages.createdAt, since), ne(messages.state, 'withheld')))
    .orderBy(desc(messages.createdAt))
    .limit(10)
  return rows.map(({ at }) => at)
}

export async function addMessage(tx: Db, row: MessageRow): Promise<void> {
  await tx.insert(messages).values(row)
}

export async function dropMessagesTo(tx: Db, address: string): Promise<void> {
  await tx.delete(messages).where(eq(messages.address, address))
}

import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages } from '#db/schema/messages.ts'
import type { MessageRow } from '#lib/ports.ts'

/** A message of this event, and of no other. */
export async function deskMessage(db: Db, event: string, id: string): Promise<MessageRow | null> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.eventId, event), eq(messages.id, id)))
  return row ?? null
}

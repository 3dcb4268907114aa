import type { Db } from '#db/client.ts'
import { messages } from '#db/schema/messages.ts'
import type { MessageRow } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'

/** For tests: a queued mail of which only what matters is said. */
export async function addMail(tx: Db, eventId: string, said: Partial<MessageRow> = {}): Promise<string> {
  const createdAt = said.createdAt ?? new Date('2026-12-01T02:00:00Z')
  const row: MessageRow = {
    id: newId(),
    eventId,
    template: 'welcome',
    locale: 'en',
    addressKind: 'email',
    address: 'li.wei@visitors.example',
    registrationId: null,
    submissionId: null,
    linkId: null,
    state: 'queued',
    attempts: 0,
    dueAt: createdAt,
    leasedUntil: null,
    createdAt,
    sentAt: null,
    lastError: null,
    ...said,
  }
  await tx.insert(messages).values(row)
  return row.id
}

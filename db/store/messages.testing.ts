import type { Db } from '#db/client.ts'
import { messages } from '#db/schema/messages.ts'
import { newId } from '#lib/random.ts'
import type { Mail } from './claims.ts'
import { domainOf } from './outbox.ts'

/** For tests: a queued mail of which only what matters is said. */
export async function addMail(tx: Db, eventId: string, said: Partial<Mail> = {}): Promise<string> {
  const createdAt = said.createdAt ?? new Date('2026-12-01T02:00:00Z')
  const address = said.address ?? 'li.wei@visitors.example'
  const row: Mail = {
    id: newId(),
    eventId,
    template: 'welcome',
    locale: 'en',
    addressKind: 'email',
    address,
    domain: said.addressKind === 'mobile' ? '' : domainOf(address),
    registrationId: null,
    submissionId: null,
    linkId: null,
    state: 'queued',
    attempts: 0,
    refusals: 0,
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

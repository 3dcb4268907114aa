import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { insertNew } from '#db/insert-new.ts'
import { atMost, prepared } from '#db/prepared.ts'
import { messages } from '#db/schema/messages.ts'
import type { MessageRow } from '#lib/ports.ts'

/** When mails went to one address, withheld ones not counted: for the cap of what visitors may cause. The newest ten. */
export async function mailsTo(db: Db, address: string, since: Date): Promise<Date[]> {
  const counted = and(
    eq(messages.address, sql.placeholder('address')),
    ne(messages.state, 'withheld'),
    // A stranger may ask for somebody else's address, or give a place back: that must not use up the owner's mails.
    // Said one by one: for a list SQLite would make a table each time.
    ne(messages.template, 'address-change'),
    ne(messages.template, 'address-changed'),
    ne(messages.template, 'place-offered'),
  )
  const build = () =>
    db
      .select({ at: messages.createdAt })
      .from(messages)
      .where(counted)
      .orderBy(desc(messages.createdAt))
      .limit(atMost(10))
  const rows = await prepared(db, 'mails_to', build, { address })
  return rows.map(({ at }) => at).filter((at) => at > since)
}

/** When a registration asked to have its address changed, withheld mails not counted. The newest ten. */
export async function addressChangesOf(db: Db, registrationId: string, since: Date): Promise<Date[]> {
  const rows = await db
    .select({ at: messages.createdAt })
    .from(messages)
    .where(
      and(
        eq(messages.registrationId, registrationId),
        eq(messages.template, 'address-change'),
        gt(messages.createdAt, since),
        ne(messages.state, 'withheld'),
      ),
    )
    .orderBy(desc(messages.createdAt))
    .limit(10)
  return rows.map(({ at }) => at)
}

/** `gmail.com` of an address; all of it where there is no `@`. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

export async function addMessage(tx: Db, row: MessageRow): Promise<void> {
  const domain = row.addressKind === 'email' ? domainOf(row.address) : ''
  await insertNew(tx, 'add_message', messages, { ...row, domain, refusals: 0 })
}

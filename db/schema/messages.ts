import { columns } from '#db/dialect.ts'
import { events } from '#db/schema/events.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import { links } from '#db/schema/sessions.ts'
import type { Template } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'

const { count, id, index, instant, table, text } = columns

/** The outbox: what is to be sent, by ids; text is made when it is sent. */
export const messages = table(
  'messages',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    template: text().$type<Template>().notNull(),
    locale: text().$type<Locale>().notNull(),
    addressKind: text().$type<'email' | 'mobile'>().notNull(),
    address: text().notNull(),
    registrationId: text().references(() => registrations.id, { onDelete: 'cascade' }),
    submissionId: text().references(() => submissions.id, { onDelete: 'cascade' }),
    linkId: text().references(() => links.id, { onDelete: 'set null' }),
    /** `withheld` is never sent: over the cap for one address, or an address we do not know. */
    state: text().$type<'queued' | 'sending' | 'sent' | 'failed' | 'withheld'>().notNull(),
    attempts: count().notNull(),
    dueAt: instant().notNull(),
    leasedUntil: instant(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    lastError: text(),
  },
  (t) => [
    index('messages_due').on(t.state, t.dueAt),
    index('messages_address').on(t.address, t.createdAt),
    index('messages_registration').on(t.registrationId),
    index('messages_recent').on(t.eventId, t.createdAt),
  ],
)

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
    /** What stands after the last `@`, in small letters: mails are handed over by the domain they go to. */
    domain: text().notNull().default(''),
    registrationId: text().references(() => registrations.id, { onDelete: 'cascade' }),
    submissionId: text().references(() => submissions.id, { onDelete: 'cascade' }),
    linkId: text().references(() => links.id, { onDelete: 'set null' }),
    /** `withheld` is never sent: over the cap for one address, or an address we do not know. */
    state: text().$type<'queued' | 'sending' | 'sent' | 'failed' | 'withheld'>().notNull(),
    /** Claims so far; a claim holds while this stands. */
    attempts: count().notNull(),
    /** Tries that failed for reasons of this mail's own: what an unreachable server costs does not count. */
    refusals: count().notNull().default(0),
    dueAt: instant().notNull(),
    leasedUntil: instant(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    lastError: text(),
  },
  (t) => [
    index('messages_due').on(t.state, t.domain, t.dueAt),
    index('messages_address').on(t.address, t.createdAt),
    index('messages_registration').on(t.registrationId),
    index('messages_recent').on(t.eventId, t.state, t.createdAt),
  ],
)

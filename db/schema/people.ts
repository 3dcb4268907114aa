import { columns } from '#db/dialect.ts'
import { events } from '#db/schema/events.ts'
import type { Value } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import type { Attribution } from '#lib/visitor/attribution.ts'

const { count, day, id, index, instant, json, table, text, uniqueIndex } = columns

/** A human across all editions. */
export const people = table('people', { id: id(), createdAt: instant().notNull() })

/** Proven addresses; a person is found by one. */
export const addresses = table(
  'addresses',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().$type<'email' | 'mobile'>().notNull(),
    address: text().notNull(),
    provedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('addresses_address').on(t.kind, t.address), index('addresses_person').on(t.personId)],
)

/** One person at one event. Answers become facts only at proof; until then name and company stand here as typed. */
export const registrations = table(
  'registrations',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    personId: text().references(() => people.id),
    number: text().notNull(),
    status: text().$type<'registered' | 'cancelled' | 'attended'>().notNull(),
    addressKind: text().$type<'email' | 'mobile'>().notNull(),
    address: text().notNull(),
    name: text().notNull(),
    company: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    keyVersion: count().notNull(),
    keyHash: text().notNull(),
    badgeToken: text().notNull(),
    /** Ties steps to this row; deleting the row cuts the link and the figures stay. */
    subject: text().notNull(),
    channel: text().notNull(),
    campaign: text().notNull(),
    device: text().notNull(),
    segment: text().notNull(),
    landedOn: day().notNull(),
    attribution: json<Attribution>().notNull(),
    createdAt: instant().notNull(),
    provedAt: instant(),
    cancelledAt: instant(),
    /** Kept at each write, so that figures need not read answers. */
    questionsAnswered: count().notNull(),
    dataPoints: count().notNull(),
  },
  (t) => [
    uniqueIndex('registrations_address').on(t.eventId, t.addressKind, t.address),
    uniqueIndex('registrations_number').on(t.eventId, t.number),
    uniqueIndex('registrations_key').on(t.keyHash),
    uniqueIndex('registrations_badge').on(t.badgeToken),
    index('registrations_person').on(t.personId),
    index('registrations_recent').on(t.eventId, t.createdAt, t.id),
  ],
)

/** What was typed in one browser before the address is proven: a claim. */
export const submissions = table(
  'submissions',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    /** Whose address was typed. Never shown to the browser that typed it. */
    registrationId: text().references(() => registrations.id, { onDelete: 'cascade' }),
    /** Of the normalised body, to tell a repeat from another use of the same id. */
    bodyHash: text().notNull(),
    entryNumber: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    answers: json<Record<string, Value | null>>().notNull(),
    /** Ticks given: purposes of the consent ledger. */
    consents: json<string[]>().notNull(),
    /** Services asked for before proof. */
    wishes: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    /** When its owner kept or dropped it; what changed since is a claim again. */
    decidedAt: instant(),
    decision: text().$type<'applied' | 'kept' | 'dropped'>(),
    /** The answers as they were decided on: kept again, only what changed since becomes fact. */
    decidedAnswers: json<Record<string, Value | null>>(),
  },
  (t) => [
    uniqueIndex('submissions_entry').on(t.eventId, t.entryNumber),
    index('submissions_registration').on(t.registrationId, t.createdAt),
    index('submissions_body').on(t.bodyHash, t.createdAt),
  ],
)

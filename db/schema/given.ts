import { columns } from '#db/dialect.ts'
import { registrations } from '#db/schema/people.ts'
import type { Value } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'

const { count, flag, id, index, instant, json, primaryKey, table, text } = columns

/** Facts: proven answers, one row a data point. A `null` value is a want that was skipped. */
export const answers = table(
  'answers',
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    point: text().notNull(),
    value: json<Value | null>(),
    source: text()
      .$type<'asked' | 'confirmed' | 'imported' | 'previous-edition' | 'invitation' | 'organiser'>()
      .notNull(),
    /** The event where it was answered. */
    eventId: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.point] })],
)

/** Services taken by a proved registration. */
export const takings = table(
  'takings',
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    service: text().notNull(),
    state: text().$type<'taken' | 'cancelled'>().notNull(),
    takenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.service] })],
)

/** The consent ledger: only ever appended to. */
export const consents = table(
  'consents',
  {
    id: id(),
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    purpose: text().notNull(),
    given: flag().notNull(),
    wording: count().notNull(),
    locale: text().$type<Locale>().notNull(),
    source: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('consents_registration').on(t.registrationId, t.purpose, t.at)],
)

/** A place that somebody has, waits for, or is offered. */
export const bookings = table(
  'bookings',
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    eventId: text().notNull(),
    about: text().notNull(),
    state: text().$type<'taken' | 'waiting' | 'offered'>().notNull(),
    /** Since when it has this state; who waits longest is offered first. */
    since: instant().notNull(),
    offeredUntil: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.registrationId, t.about] }),
    index('bookings_queue').on(t.eventId, t.about, t.state, t.since),
    index('bookings_offers').on(t.state, t.offeredUntil),
  ],
)

/** What a visitor thinks of an exhibitor. */
export const exhibitorMarks = table(
  'exhibitor_marks',
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    exhibitorId: text().notNull(),
    mark: text().$type<'interested' | 'not-interested'>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.exhibitorId] })],
)

/** Documents of the library that somebody took; each counts once. */
export const downloads = table(
  'downloads',
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    documentId: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.documentId] })],
)

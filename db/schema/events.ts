import { columns } from '#db/dialect.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import type { EventContent } from '#lib/event.ts'
import type { ExhibitorProfile } from '#lib/exhibitor.ts'
import type { Text } from '#lib/text.ts'

const { check, count, day, flag, id, instant, json, primaryKey, sql, table, text } = columns

/** One edition of a show. `id` is its slug in paths. */
export const events = table('events', {
  id: id(),
  previousId: text(),
  timeZone: text().notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
  opensAt: instant().notNull(),
  closesAt: instant().notNull(),
  catalogueVersion: count().notNull(),
  demo: flag().notNull(),
  content: json<EventContent>().notNull(),
})

/** A tracked link. */
export const campaigns = table('campaigns', {
  /** The code in `/r/{code}`. */
  code: id(),
  eventId: text()
    .notNull()
    .references(() => events.id),
  channel: text().notNull(),
  label: text().notNull(),
})

export const exhibitors = table(
  'exhibitors',
  {
    id: text().notNull(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    name: json<Text>().notNull(),
    hall: text().notNull(),
    stand: text().notNull(),
    products: json<string[]>().notNull(),
    /** What else it says about itself. */
    profile: json<ExhibitorProfile>(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.id] })],
)

export const talks = table(
  'talks',
  {
    id: text().notNull(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    theme: text().notNull(),
    title: json<Text>().notNull(),
    speaker: json<Text>().notNull(),
    place: text().notNull(),
    on: day().notNull(),
    starts: text().notNull(),
    ends: text().notNull(),
    paid: flag().notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.id] })],
)

/** What has a limited number of places: a service, `conference`, or one talk in it, `conference/s01`. */
export const places = table(
  'places',
  {
    eventId: text()
      .notNull()
      .references(() => events.id),
    about: text().notNull(),
    capacity: count().notNull(),
    /** Places taken or offered. */
    used: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.about] }),
    check('places_never_oversold', sql`${t.used} between 0 and ${t.capacity}`),
  ],
)

/** What an event asks and gives, as published: a version is never changed, costs included. */
export const catalogues = table(
  'catalogues',
  {
    eventId: text()
      .notNull()
      .references(() => events.id),
    version: count().notNull(),
    content: json<Catalogue>().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.version] })],
)

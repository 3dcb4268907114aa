import { columns } from '#db/dialect.ts'

const { count, day, flag, id, instant, primaryKey, table, text } = columns

/** Visits of a day, known by a salted hash that cannot be reversed once the salt is gone. */
export const visits = table('visits', {
  id: id(),
  eventId: text().notNull(),
  subject: text().notNull(),
  day: day().notNull(),
  claimed: flag().notNull(),
})

export const salts = table('salts', { day: id(), salt: text().notNull(), createdAt: instant().notNull() })

/** Something that happened on the way: append-only, the one source of every figure. */
export const steps = table(
  'steps',
  {
    eventId: text().notNull(),
    subject: text().notNull(),
    step: text().notNull(),
    about: text().notNull(),
    at: instant().notNull(),
    landedOn: day().notNull(),
    channel: text().notNull(),
    campaign: text().notNull(),
    locale: text().notNull(),
    device: text().notNull(),
    segment: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.subject, t.step, t.about] })],
)

/** What became of a question once it was shown to somebody. Like steps it holds no name, only a subject. */
export const askings = table(
  'askings',
  {
    eventId: text().notNull(),
    subject: text().notNull(),
    question: text().notNull(),
    /** The service it was asked for; empty on the quick form and among the details. */
    service: text().notNull(),
    channel: text().notNull(),
    shownAt: instant().notNull(),
    answeredAt: instant(),
    skippedAt: instant(),
    /** How often the answer was refused. */
    refusals: count().notNull(),
    /** How long answering took; absent while unanswered. */
    seconds: count(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.subject, t.question] })],
)

/** What was worked out about somebody, and their word on whether it was right. */
export const guesses = table(
  'guesses',
  {
    eventId: text().notNull(),
    subject: text().notNull(),
    point: text().notNull(),
    /** The data points it was read from, joined by commas. */
    readFrom: text().notNull(),
    right: flag().notNull(),
    /** How sure the derivation was, in hundredths. */
    confidence: count().notNull().default(0),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.subject, t.point] })],
)

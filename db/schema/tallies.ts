import { sql } from 'drizzle-orm'
import { columns } from '#db/dialect.ts'

const { count, index, instant, primaryKey, sequence, table, text } = columns

/**
 * Whom something happened to since they were counted last: written in the transaction that changed them, taken out in
 * the one that counts them. Nobody updates a row, so nobody waits for one.
 *
 * A row names the subject of steps, a registration, or both.
 */
export const tail = table('tail', {
  id: sequence(),
  eventId: text(),
  subject: text(),
  registrationId: text(),
})

/** What each subject and each registration was counted as: taken off the tallies before they are counted anew. */
export const counted = table(
  'counted',
  {
    generation: count().notNull(),
    /** `s`, the event, a space and the subject; or `r` and the registration's id. */
    unit: text().notNull(),
    eventId: text().notNull(),
    /** A list of facts, see lib/desk/facts.ts. */
    facts: text().notNull(),
    /** When the facts change without anything happening: a question left open is left behind half an hour later. */
    dueAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.generation, t.unit] }),
    index('counted_due').on(t.generation, t.dueAt).where(sql`due_at is not null`),
  ],
)

/** How many of each kind, the sum of what all were counted as. What the desk reads. */
export const tallies = table(
  'tallies',
  {
    generation: count().notNull(),
    eventId: text().notNull(),
    kind: text().notNull(),
    /** What is counted within the kind: a list in JSON, e.g. `["search","registered"]`. */
    key: text().notNull(),
    n: count().notNull(),
  },
  (t) => [primaryKey({ columns: [t.generation, t.eventId, t.kind, t.key] })],
)

/** Which tallies are read, and which are being built beside them. One row; who counts holds it. */
export const tallying = table('tallying', {
  generation: count().notNull(),
  /** The next generation while it is built; it is kept up to date like the one that is read. */
  building: count(),
  /** How far the building has come: the last unit that was counted. Empty at its beginning. */
  reached: text(),
})

import { columns } from '#db/dialect.ts'

const { count, id, index, instant, table } = columns

/** Wrong keys and wrong passwords, counted for all processes. By a hash of who tried: it names no network and no person. */
export const attempts = table(
  'attempts',
  {
    id: id(),
    failures: count().notNull(),
    lastAt: instant().notNull(),
    /** When it is forgotten. */
    expiresAt: instant().notNull(),
  },
  (t) => [index('attempts_expiry').on(t.expiresAt)],
)

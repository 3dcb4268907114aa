import { columns } from '#db/dialect.ts'

const { id, table, text } = columns

/** Facts about this database itself: the check of the secret, whether it was seeded. */
export const settings = table('settings', { name: id(), value: text().notNull() })

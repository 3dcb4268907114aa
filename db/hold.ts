import { dialect } from '#db/dialect.ts'

type Lockable<Q> = { for(strength: 'no key update'): Q }

/**
 * Makes a read hold its rows until the transaction ends: whoever else would change them waits, and what is read is what
 * was committed last. SQLite has one writer, so a read inside a transaction is that already.
 */
export const held = <Q>(query: Q): Q =>
  dialect === 'postgresql' ? (query as unknown as Lockable<Q>).for('no key update') : query

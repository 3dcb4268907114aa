import { isRefusal, Refusal } from '#lib/errors.ts'

/** The code of a database error or of what caused it: `SQLITE_FULL`, `23505`, `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code
  return ''
}

/** Whether a unique index refused a row. For use outside the transaction: inside it, conflicts are met with `onConflict…`. */
export const isDuplicate = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(codeOf(error))

/** The disk is full or fails: SQLite has rolled back the whole group, or cannot be trusted with it. */
export const isStorageFault = (error: unknown) =>
  /^SQLITE_(FULL|IOERR|NOMEM|CORRUPT|NOTADB|READONLY|CANTOPEN)/.test(codeOf(error))

/** The disk, a quota or a limit of the process takes no more. Known before the flush: what was to be committed is not there. */
export const isFull = (error: unknown) => /^SQLITE_(FULL|IOERR_WRITE)$/.test(codeOf(error))

/**
 * What is read from now on may not be what is on the disk: a flush or a read failed, or the file is damaged. After a failed
 * flush the system counts the pages as clean and forgets them: another try proves nothing.
 */
export const isUntrusted = (error: unknown) =>
  /^SQLITE_(IOERR(?!_(WRITE|NOMEM|SHM|LOCK|BLOCKED))|CORRUPT|NOTADB)/.test(codeOf(error))

/** How long a transaction may await anything but its own queries. */
export const turnMs = 2_000

export const tooLate = () => new Error(`A transaction took longer than ${turnMs} ms: it must await nothing but tx.`)

/** Nothing was written; it may work in a moment. */
export const busy = (cause?: unknown) => Object.assign(new Refusal('busy'), { cause })

/** Whether a read failed since the database did not answer: drizzle wraps what it is told. */
export const isBusy = (error: unknown): boolean =>
  isRefusal(error) ? error.code === 'busy' : error instanceof Error && isBusy(error.cause)

/** COMMIT failed: the disk or the server alone knows. */
export const unknownOutcome = (cause: unknown) => Object.assign(new Refusal('unknown-outcome'), { cause })

import { codeOf } from '#db/faults.ts'
import { EnvError } from './env.ts'

/** What an operator can do something about, by the code of the error; PostgreSQL's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'names a server that does not answer',
  ECONNRESET: 'names a server that hangs up: it may be no PostgreSQL',
  EHOSTUNREACH: 'names a server that cannot be reached',
  ENETUNREACH: 'names a server that cannot be reached',
  ETIMEDOUT: 'names a server that does not answer',
  ENOTFOUND: 'names a host that is not known',
  EAI_AGAIN: 'names a host that is not known',
  ENOENT: 'names a place that is not there',
  ERR_INVALID_URL: 'is no address: characters such as @ : / in the password are written as %40 %3A %2F',
  '28P01': 'has a password that is refused',
  '28000': 'names a user who is not let in',
  '3D000': 'names a database that does not exist',
  '42501': 'names a user who may not make tables there',
  '53300': 'names a server that takes no more connections',
  '57P03': 'names a server that is starting or stopping',
  EACCES: 'names a file that may not be opened',
  EROFS: 'names a file on a disk that cannot be written to',
  ENOTDIR: 'names a file in a folder that is none',
  EEXIST: 'names a file in a folder that is none',
  SQLITE_NOTADB: 'names a file that is no database',
  SQLITE_CORRUPT: 'names a damaged database: restore a backup',
  SQLITE_CANTOPEN: 'names a file that cannot be opened',
  SQLITE_READONLY: 'names a file that cannot be written to',
  SQLITE_BUSY: 'names a database that another program holds',
  SQLITE_FULL: 'names a database on a disk that is full',
  SQLITE_IOERR: 'names a database on a disk that fails',
}

/** Says in one line, without the password in it, why a database cannot be used; undefined for what nobody expected. */
export function unfitBecause(error: unknown): EnvError | undefined {
  if (error instanceof EnvError) return undefined
  const code = codeOf(error)
  // SQLite's codes may say more: SQLITE_IOERR_FSYNC.
  const reason = reasons[code] ?? reasons[code.split('_').slice(0, 2).join('_')] ?? wordless(error)
  return reason ? new EnvError(`DATABASE_URL ${reason}`, { cause: error }) : undefined
}

/** pg says so without a code. */
const wordless = (error: unknown): string | undefined =>
  error instanceof Error && /timeout expired|connection timeout|Connection terminated/i.test(error.message)
    ? 'names a server that does not answer'
    : undefined

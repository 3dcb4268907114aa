import { BadBackup } from '#db/backup/bad-backup.ts'
import { codeOf } from '#db/faults.ts'
import { EnvError } from '../env.ts'
import { unfitBecause } from '../unfit.ts'

/** Faults of the disk, by their code: they may concern the backup as well as the database. */
const ofDisk: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the file would be larger than allowed',
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder',
  ENOTDIR: 'that is no folder',
  EEXIST: 'that is no folder',
  EACCES: 'that may not be written or read',
  EPERM: 'that may not be written or read',
  EROFS: 'the disk cannot be written to',
}

/** Says in a few words why a backup or a restore failed; undefined for what nobody expected. */
export function whyFailed(error: unknown): string | undefined {
  if (error instanceof BadBackup || error instanceof EnvError) return error.message
  const { path } = error as NodeJS.ErrnoException
  const why = ofDisk[codeOf(error)]
  if (why) return path ? `${why} (${path})` : why
  return unfitBecause(error)?.message
}

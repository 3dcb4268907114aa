import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Database } from '#db/client.ts'
import { storeOf } from '#db/store/store.ts'
import { readErasures, replayErasures } from '#lib/visitor/replay-erasures.ts'
import type { Env } from './env.ts'
import { erasureLog } from './erasure-log.ts'
import { log } from './guard/log.ts'

const mark = 'erasures-applied'

/** As far as a log was applied: its length, and a hash by which the same log is known again. */
const markAt = (text: Buffer): string => `${text.length} ${createHash('sha256').update(text).digest('base64url')}`

/**
 * Applies what the log of erasures says beyond this database's own mark: an older database put back beside it forgets
 * again, before anybody is served, who asked to be forgotten since.
 */
export async function replayErasureLog(
  database: Database,
  { dataDir, secret }: Pick<Env, 'dataDir' | 'secret'>,
): Promise<void> {
  const text = await readFile(erasureLog(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const store = storeOf(database)
  const kept = await store.setting(mark)
  const done = Number(kept?.split(' ')[0] ?? 0)
  // A log that is not a longer version of the one applied before is applied as a whole: twice is the same as once.
  const from = kept === markAt(text.subarray(0, done)) ? done : 0
  if (from === text.length) return

  const { erasures, unreadable } = readErasures(text.subarray(from).toString('utf8'))
  if (unreadable > 0) log.warn({ lines: unreadable }, 'lines of erasures.log cannot be read and are left out')
  const gone = await replayErasures(store, secret, erasures)
  await store.transaction((tx) => tx.keepSetting(mark, markAt(text)))
  await database.overwrite()
  if (gone > 0) log.warn({ registrations: gone }, 'erased again what erasures.log says')
}

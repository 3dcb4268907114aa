import type { Database as Connection } from 'better-sqlite3'
import { walLimit } from '#db/sqlite-file.ts'

export const limits = {
  /** Pages that are copied into the file once nobody waits. */
  idlePages: 1_000,
  /** Pages that are copied although somebody waits: 32 MB. */
  mostPages: 8_000,
  /** A log of more bytes is copied and cut. */
  cutBytes: walLimit,
  /** A log of more bytes is told of: somebody has been reading for long. */
  alarmBytes: 4 * walLimit,
  /** After a try that a reader held up. */
  pauseMs: 100,
}

type Log = { busy: number; log: number; checkpointed: number }

/**
 * Copies the write-ahead log into the file between two groups. SQLite would do it inside every third COMMIT, while those who
 * are in the group wait, and would say nothing when it fails.
 *
 * What a reader of any process still needs cannot be copied over: while it reads, the log grows.
 *
 * @param onLongLog told its size when it passes the alarm, and at each doubling
 * @throws what the disk refuses; what was committed is in the log all the same
 */
export function keepLogShort(writer: Connection, onLongLog: (bytes: number) => void = () => {}) {
  writer.pragma('wal_autocheckpoint = 0')
  const pageBytes = writer.pragma('page_size', { simple: true }) as number
  let alarmAt = limits.alarmBytes
  let triedAt = Number.NEGATIVE_INFINITY

  const checkpoint = (mode: 'NOOP' | 'PASSIVE' | 'TRUNCATE') => (writer.pragma(`wal_checkpoint(${mode})`) as [Log])[0]

  /** Copies all there is, if nobody reads just now, and cuts the log to nothing. @returns whether it did */
  const empty = (): boolean => checkpoint('TRUNCATE').busy === 0

  function keepShort(isIdle: boolean): void {
    const { log, checkpointed } = checkpoint('NOOP')
    const bytes = log * pageBytes
    alarm(bytes)
    const isDue = log - checkpointed >= (isIdle ? limits.idlePages : limits.mostPages) || bytes > limits.cutBytes
    if (!isDue || performance.now() - triedAt < limits.pauseMs) return
    triedAt = performance.now()
    checkpoint(bytes > limits.cutBytes ? 'TRUNCATE' : 'PASSIVE')
  }

  function alarm(bytes: number): void {
    if (bytes <= limits.alarmBytes) alarmAt = limits.alarmBytes
    if (bytes <= alarmAt) return
    onLongLog(bytes)
    while (alarmAt < bytes) alarmAt *= 2
  }

  return { empty, keepShort }
}

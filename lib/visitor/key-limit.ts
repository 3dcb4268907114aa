import type { AttemptReads, AttemptRow, AttemptWrites } from '#lib/ports/attempts.ts'
import { fingerprint } from '#lib/tokens.ts'

const windowMs = 10 * 60 * 1000
const perNetwork = 30
const inAll = 2000

const counters = (secret: string, network: string) => [
  { id: fingerprint(secret, 'wrong-key', network), most: perNetwork },
  { id: fingerprint(secret, 'wrong-key', 'everybody'), most: inAll },
]

/**
 * Whether a key alone opens nothing any more: 30 wrong ones came from this network, or 2,000 in all, within ten minutes.
 * The count stands in the database, so it holds over any number of processes and hosts.
 *
 * @returns the seconds until a key alone is enough again, or null when it is enough now
 */
export async function keyNeedsEmail(
  reads: AttemptReads,
  secret: string,
  network: string,
  now: Date,
): Promise<number | null> {
  const both = counters(secret, network)
  const rows = await reads.attempts(
    both.map(({ id }) => id),
    now,
  )
  const spent = both.flatMap(({ id, most }) => rows.filter((row) => row.id === id && row.failures >= most))
  const waitMs = Math.max(...spent.map(({ expiresAt }) => expiresAt.getTime() - now.getTime()), 0)
  return waitMs > 0 ? Math.ceil(waitMs / 1000) : null
}

/**
 * Counts a wrong key that was well-formed. Once either limit is reached nothing more is counted, so one network can
 * neither use up everybody's 2,000 nor fill the table.
 *
 * @returns whether it was among those that are answered; of many at once, those past the limit learn nothing
 */
export async function countWrongKey(
  tx: AttemptReads & AttemptWrites,
  secret: string,
  network: string,
  now: Date,
): Promise<boolean> {
  if ((await keyNeedsEmail(tx, secret, network, now)) !== null) return false
  const held: AttemptRow[] = []
  for (const { id, most } of counters(secret, network)) {
    const row = await tx.holdAttempt(id, now)
    if (row.failures >= most) return false
    held.push(row)
  }
  for (const row of held) await tx.saveAttempt(counted(row, now))
  return true
}

/** The ten minutes begin with the first wrong key. */
const counted = (row: AttemptRow, now: Date): AttemptRow => ({
  ...row,
  failures: row.failures + 1,
  lastAt: now,
  expiresAt: row.failures === 0 ? new Date(now.getTime() + windowMs) : row.expiresAt,
})

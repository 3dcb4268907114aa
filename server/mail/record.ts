import type { Database } from '#db/client.ts'
import { markFailed, markRetry, markSent, markWithheld } from '#db/store/messages.ts'
import type { MessageRow } from '#lib/ports.ts'
import { backoffMs } from './backoff.ts'
import type { Outcome } from './outcome.ts'

const giveUpMs = 2 * 24 * 60 * 60 * 1000
export const pauseMs = 60_000

/** Writes down what became of a try. A claim that no longer holds changes nothing. */
export async function record(database: Database, message: MessageRow, outcome: Outcome, now: Date): Promise<void> {
  if (outcome.kind === 'lost') return
  const tooOld = now.getTime() - message.createdAt.getTime() > giveUpMs
  await database.transaction(async (tx) => {
    if (outcome.kind === 'sent') await markSent(tx, message, now)
    else if (outcome.kind === 'withheld') await markWithheld(tx, message, outcome.reason)
    else if (outcome.kind === 'failed' || tooOld) await markFailed(tx, message, outcome.reason)
    else {
      const wait = outcome.kind === 'pause' ? pauseMs : backoffMs(message.attempts)
      await markRetry(tx, message, new Date(now.getTime() + wait), outcome.reason)
    }
  })
}

import type { Database } from '#db/client.ts'
import { type Mail, markFailed, markRetry, markSent, markWithheld } from '#db/store/claims.ts'
import { backoffMs, mostRefusals } from './backoff.ts'
import type { Outcome } from './outcome.ts'

/**
 * Writes down what became of a try. A claim that no longer holds changes nothing.
 *
 * @param blameless all mail is paused: this one goes back into the queue, and the try does not count
 * @returns the outcome as it was written: a mail put off too often has failed
 */
export async function record(
  database: Database,
  mail: Mail,
  outcome: Outcome,
  { now, blameless }: { now: Date; blameless: boolean },
): Promise<Outcome['kind']> {
  if (outcome.kind === 'lost') return 'lost'
  return database.transaction(async (tx) => {
    if (outcome.kind === 'sent') await markSent(tx, mail, now)
    else if (outcome.kind === 'withheld') await markWithheld(tx, mail, outcome.reason)
    else if (outcome.kind === 'failed') await markFailed(tx, mail, outcome.reason)
    else if (blameless) await markRetry(tx, mail, { dueAt: now, reason: outcome.reason })
    else {
      const refusals = mail.refusals + 1
      if (refusals >= mostRefusals) {
        await markFailed(tx, mail, outcome.reason)
        return 'failed'
      }
      const dueAt = new Date(now.getTime() + backoffMs(refusals))
      await markRetry(tx, mail, { dueAt, reason: outcome.reason, refusals })
    }
    return outcome.kind
  })
}

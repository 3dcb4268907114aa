import type { Database } from '#db/client.ts'
import { eventIds } from '#db/store/events.ts'
import { mailPause } from '#db/store/mail-pause.ts'
import { countIn, oldestUnsentSeconds } from '#db/store/messages.ts'

/** How the outbox stands, over all events. The same in every process: it is read from the database. */
export type OutboxFigures = {
  oldestUnsentSeconds: number
  queued: number
  /** Under way. */
  sending: number
  /** Failed for good. */
  failed: number
  /** The breaker is open: no mail leaves until a try succeeds. */
  paused: boolean
}

export async function outboxFigures({ database, now }: { database: Database; now(): Date }): Promise<OutboxFigures> {
  const { read } = database
  const events = await eventIds(read)
  const each = await Promise.all(
    events.map(async (id) => ({
      oldest: await oldestUnsentSeconds(read, now(), id),
      queued: await countIn(read, id, 'queued'),
      sending: await countIn(read, id, 'sending'),
      failed: await countIn(read, id, 'failed'),
    })),
  )
  const sum = (of: 'queued' | 'sending' | 'failed') => each.reduce((total, event) => total + event[of], 0)
  return {
    oldestUnsentSeconds: Math.max(0, ...each.map(({ oldest }) => oldest)),
    queued: sum('queued'),
    sending: sum('sending'),
    failed: sum('failed'),
    paused: (await mailPause(read)) !== null,
  }
}

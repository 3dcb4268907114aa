import type { Database } from '#db/client.ts'
import { anyDue, claimDue } from '#db/store/messages.ts'
import type { MessageRow } from '#lib/ports.ts'
import type { Outcome } from './outcome.ts'
import { pauseMs, record } from './record.ts'

/** How many mails are under way at once. */
const concurrency = 4
/** A claim is held this long; whoever lost a worker waits no longer for the mail to be sent by another. */
const leaseMs = 60_000

export type Worker = {
  /** There may be something to send. */
  wake(): void
  /** Takes no more, waits for what is under way. */
  stop(): Promise<void>
}

export type WorkerOptions = {
  database: Database
  now(): Date
  deliver(message: MessageRow): Promise<Outcome>
  /** Told of what an operator should know. Never an address, never a key. */
  onTrouble(what: string, detail: Record<string, unknown>): void
  pollMs?: number
}

/** Sends what is due: woken after commits, and looking by itself every few seconds. */
export function startWorker({ database, now, deliver, onTrouble, pollMs = 3000 }: WorkerOptions): Worker {
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let pausedUntil = 0
  let looking: Promise<void> | null = null
  let lookAgain = false

  async function send(message: MessageRow): Promise<void> {
    const outcome = await deliver(message)
    if (outcome.kind === 'pause') {
      pausedUntil = now().getTime() + pauseMs
      onTrouble('mail is paused: the server refuses us', { message: message.id, reason: outcome.reason })
    }
    if (outcome.kind === 'failed')
      onTrouble('mail was refused for good', { message: message.id, reason: outcome.reason })
    await record(database, message, outcome, now())
  }

  async function look(): Promise<void> {
    while (!stopped && underWay.size < concurrency && now().getTime() >= pausedUntil) {
      // Reading first keeps an idle worker off the writer.
      if (!(await anyDue(database.read, now()))) return
      const free = concurrency - underWay.size
      const at = now()
      const claimed = await database.transaction((tx) => claimDue(tx, at, new Date(at.getTime() + leaseMs), free))
      if (claimed.length === 0) return
      for (const message of claimed) {
        const sending: Promise<void> = send(message)
          // The row stays claimed until its lease runs out, then it is tried again.
          .catch((error) =>
            onTrouble('mail could not be handled', { message: message.id, reason: (error as Error).name }),
          )
          .finally(() => {
            underWay.delete(sending)
            wake()
          })
        underWay.add(sending)
      }
    }
  }

  function wake(): void {
    if (stopped) return
    if (looking) {
      lookAgain = true
      return
    }
    looking = look()
      .catch((error) => onTrouble('the outbox could not be read', { reason: (error as Error).name }))
      .finally(() => {
        looking = null
        if (!lookAgain) return
        lookAgain = false
        wake()
      })
  }

  const timer = setInterval(wake, pollMs)
  timer.unref()
  wake()
  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all(underWay)
    },
  }
}

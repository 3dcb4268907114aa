import type { Database } from '#db/client.ts'
import { lapsedClaims, type Mail } from '#db/store/claims.ts'
import { newBreaker } from './breaker.ts'
import type { Outcome } from './outcome.ts'
import { newPace, type Pace, type Reception } from './pace.ts'
import { record } from './record.ts'
import { newRound } from './round.ts'

/** How many mails are under way at once. */
export const concurrency = 4

export type Worker = {
  /** There may be something to send. */
  wake(): void
  /** Takes no more, waits for what is under way. */
  stop(): Promise<void>
}

export type WorkerOptions = {
  database: Database
  now(): Date
  deliver(mail: Mail): Promise<Outcome>
  /** Told of what an operator should know. Never an address, never a key. */
  onTrouble(what: string, detail: Record<string, unknown>): void
  /** Told when all mail stops, and when it goes on. */
  onAlarm(what: string, detail: Record<string, unknown>): void
  pace?: Pace
  pollMs?: number
  /** A claim is held this long; whoever lost a worker waits no longer for the mail to be sent by another. */
  leaseMs?: number
}

/** A look that found nothing rests so many times as long as it took, however often it is woken. */
const restFactor = 5

/** Sends what is due: woken after commits, and looking by itself every few seconds. */
export function startWorker(options: WorkerOptions): Worker {
  const { database, now, deliver, onTrouble, pace = newPace(), pollMs = 3000, leaseMs = 60_000 } = options
  const breaker = newBreaker(options)
  const round = newRound(database, pace)
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let looking: Promise<void> | null = null
  let lookAgain = false
  let tookBackAt = Number.NEGATIVE_INFINITY
  let restingUntil = 0
  let timer: NodeJS.Timeout | undefined

  async function send(mail: Mail, claimedAt: Date): Promise<void> {
    let reception: Reception = 'unheard'
    try {
      const outcome = await deliver(mail)
      reception = receptionOf(outcome)
      const blameless = await breaker.heard(outcome, claimedAt)
      const written = await record(database, mail, outcome, { now: now(), blameless })
      if (written === 'failed' && 'reason' in outcome)
        onTrouble('mail was refused for good', { message: mail.id, reason: outcome.reason })
    } finally {
      pace.ended(mail.domain, now().getTime(), reception)
    }
  }

  async function look(): Promise<{ againInMs: number; restMs: number }> {
    if (performance.now() - tookBackAt >= pollMs) await takeBack()
    while (!stopped && underWay.size < concurrency) {
      const allowed = Math.min(await breaker.allowance(), concurrency - underWay.size)
      if (allowed === 0) break
      const [at, startedAt] = [now(), performance.now()]
      const { mails, againInMs } = await round.claim(at, allowed, leaseMs)
      for (const mail of mails) follow(mail, at)
      if (mails.length === 0) return { againInMs, restMs: restFactor * (performance.now() - startedAt) }
    }
    return { againInMs: pollMs, restMs: 0 }
  }

  function follow(mail: Mail, claimedAt: Date): void {
    const sending: Promise<void> = send(mail, claimedAt)
      // The row stays claimed until its lease runs out, then it is tried again.
      .catch((error) => onTrouble('mail could not be handled', { message: mail.id, reason: (error as Error).name }))
      .finally(() => {
        underWay.delete(sending)
        wake()
      })
    underWay.add(sending)
  }

  /** What a lost worker had in hand is tried again, more slowly each time: it may be what brought the worker down. */
  async function takeBack(): Promise<void> {
    tookBackAt = performance.now()
    const reason = 'its worker was lost'
    for (const mail of await lapsedClaims(database.read, now()))
      await record(database, mail, { kind: 'retry', reason }, { now: now(), blameless: false })
  }

  function wakeIn(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(wake, Math.max(0, Math.min(pollMs, ms)))
    timer.unref()
  }

  function wake(): void {
    if (stopped) return
    if (looking) {
      lookAgain = true
      return
    }
    const rest = restingUntil - performance.now()
    if (rest > 0) {
      wakeIn(rest)
      return
    }
    looking = look()
      .catch((error) => {
        onTrouble('the outbox could not be read', { reason: (error as Error).name })
        return { againInMs: pollMs, restMs: pollMs }
      })
      .then(({ againInMs, restMs }) => {
        looking = null
        restingUntil = performance.now() + restMs
        if (!stopped) wakeIn(Math.max(restMs, lookAgain ? 0 : againInMs))
        lookAgain = false
      })
  }

  wake()
  return {
    wake,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
      await Promise.all(underWay)
    },
  }
}

/** What a try says about the way to its domain. */
function receptionOf(outcome: Outcome): Reception {
  if (outcome.kind === 'sent') return 'accepted'
  if (outcome.kind !== 'retry' || outcome.heard === false) return 'unheard'
  return outcome.slower ? 'slower' : 'deferred'
}

import type { Database } from '#db/client.ts'
import { type MailPause, mailPause, pauseMail, resumeMail, takeProbe } from '#db/store/mail-pause.ts'
import type { Outcome } from './outcome.ts'

/** Tries in a row that reached nobody, before all mail waits. */
const mostUnheard = 3

const waits: Readonly<Record<MailPause['because'], { firstMs: number; mostMs: number }>> = {
  // Servers shut out whoever signs in wrongly too often.
  refused: { firstMs: 60_000, mostMs: 15 * 60_000 },
  unreachable: { firstMs: 10_000, mostMs: 60_000 },
}

const waitMs = (because: MailPause['because'], probes: number): number =>
  Math.min(waits[because].mostMs, waits[because].firstMs * 2 ** Math.min(probes, 20))

type Options = {
  database: Database
  now(): Date
  /** Told when all mail stops, and when it goes on. */
  onAlarm(what: string, detail: Record<string, unknown>): void
}

/**
 * Stops all mail while the server refuses us or cannot be reached, so that no mail uses up its tries meanwhile.
 *
 * The pause is a row of the database: it holds for every process and after a restart, and the desk shows it. When it is
 * time, one process tries one mail; if the server takes it, or refuses that one alone, all go on.
 */
export function newBreaker({ database, now, onAlarm }: Options) {
  let unheard = 0

  /** How many mails may be tried now. */
  async function allowance(): Promise<number> {
    const pause = await mailPause(database.read)
    if (!pause) return Number.POSITIVE_INFINITY
    // A clock that was put back must not make it wait for longer than ever agreed.
    const { mostMs } = waits[pause.because]
    const untilProbe = pause.probeAt.getTime() - now().getTime()
    if (untilProbe > 0 && untilProbe <= mostMs) return 0
    const next = new Date(now().getTime() + waitMs(pause.because, pause.probes + 1))
    return (await database.transaction((tx) => takeProbe(tx, pause, next))) ? 1 : 0
  }

  async function open(because: MailPause['because'], reason: string, at: Date): Promise<void> {
    const probeAt = new Date(at.getTime() + waitMs(because, 0))
    const pause = { because, reason, since: at, probeAt, probes: 0 }
    if (!(await database.transaction((tx) => pauseMail(tx, pause)))) return
    const what = because === 'refused' ? 'mail is paused: the server refuses us' : 'mail is paused: no server answers'
    onAlarm(what, { reason })
  }

  /** @returns whether all mail is paused, so that this one is not to blame */
  async function heard(outcome: Outcome, claimedAt: Date): Promise<boolean> {
    if (outcome.kind === 'lost' || outcome.kind === 'withheld') return false
    if (outcome.kind === 'pause' || outcome.kind === 'unreachable') {
      unheard += 1
      if (outcome.kind === 'pause') await open('refused', outcome.reason, now())
      else if (unheard >= mostUnheard) await open('unreachable', outcome.reason, now())
      return outcome.kind === 'pause' || (await mailPause(database.read)) !== null
    }
    // The server spoke about this mail. One that was under way when all stopped says nothing about now.
    if ('heard' in outcome) return false
    unheard = 0
    const pause = await mailPause(database.read)
    if (!pause || claimedAt < pause.since) return false
    if (await database.transaction(resumeMail)) onAlarm('mail flows again', { pausedSince: pause.since.toISOString() })
    return false
  }

  return { allowance, heard }
}

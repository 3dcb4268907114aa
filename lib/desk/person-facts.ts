import type { Fact } from '#lib/desk/facts.ts'
import { funnelSteps } from '#lib/desk/figures.ts'
import { countedSeconds } from '#lib/desk/seconds.ts'
import { leftAfterMs, longestSeconds } from '#lib/desk/yield.ts'
import { dayIn } from '#lib/time/days.ts'

/** All that is kept about one subject, as the database hands it over: moments in ms, names left out for brevity. */
export type PersonRows = {
  timeZone: string
  /** First touch: channel, campaign, locale, device, segment; null where no step of the funnel was made. */
  touch: readonly [string, string, string, string, string] | null
  steps: readonly (readonly [step: string, about: string, at: number])[]
  askings: readonly Asking[]
  guesses: readonly (readonly [point: string, readFrom: string, right: boolean, confidence: number])[]
}

type Asking = readonly [
  question: string,
  service: string,
  shownAt: number,
  answeredAt: number | null,
  skippedAt: number | null,
  refusals: number,
  seconds: number | null,
]

/** What somebody is counted as, and when that changes by itself. */
export type Facts = { facts: readonly Fact[]; dueAt: number | null }

const within = (moment: number | null, since: number): boolean =>
  moment !== null && moment > since && moment <= since + leftAfterMs

/** What a subject is counted as now. Pure and total: the same rows are the same facts. */
export function personFacts(rows: PersonRows, now: number): Facts {
  const dues: number[] = []
  /** Left behind half an hour after `since`, unless something happened meanwhile. */
  const left = (since: number, isActive: () => boolean): 'open' | 'left' => {
    if (since + leftAfterMs > now) {
      dues.push(since + leftAfterMs)
      return 'open'
    }
    return isActive() ? 'open' : 'left'
  }
  const facts = [
    ...reachFacts(rows),
    ...quickFacts(rows, left),
    ...rows.askings.map((asking): Fact => {
      const [question, , , , , refusals, seconds] = asking
      return ['asked', question, endOf(asking, rows, left), refusals, seconds === null ? null : countedSeconds(seconds)]
    }),
    ...rows.guesses.map((guess): Fact => ['guess', guess[0], guess[1], guess[2] ? 1 : 0, guess[3]]),
  ]
  return { facts, dueAt: dues.length === 0 ? null : Math.min(...dues) }
}

/** When the person first made each step of the funnel. The pass is taken by registering: it is no service here. */
function firsts({ steps }: PersonRows): Map<string, number> {
  const first = new Map<string, number>()
  for (const [step, about, at] of steps)
    if (about !== 'pass' || (step !== 'opened' && step !== 'taken'))
      first.set(step, Math.min(at, first.get(step) ?? at))
  return first
}

/** How far the person got and when they registered, and how long each step took after the one before. */
function reachFacts(rows: PersonRows): Fact[] {
  if (!rows.touch) return []
  const first = firsts(rows)
  // Services can be opened before the address is proved; the funnel counts them from there on.
  const reachable = first.has('proved') ? funnelSteps : funnelSteps.slice(0, 3)
  const furthest = reachable.findLast((step) => first.has(step)) ?? 'landed'
  const days = rows.steps
    .filter(([step]) => step === 'registered')
    .map(([, , at]): Fact => ['day', dayIn(new Date(at), rows.timeZone)])
  const took = funnelSteps.flatMap((step, i): Fact[] => {
    const from = first.get(funnelSteps[i - 1] ?? '')
    const to = first.get(step)
    // A step that was written together with the next one says nothing of the time.
    return from !== undefined && to !== undefined && to > from
      ? [['took', step, countedSeconds((to - from) / 1000)]]
      : []
  })
  return [['reach', ...rows.touch, furthest], ...days, ...took]
}

type Left = (since: number, isActive: () => boolean) => 'open' | 'left'

/** The quick form is the same page for everybody, so its steps tell what became of it. */
function quickFacts({ steps }: PersonRows, left: Left): Fact[] {
  const first = (name: string) => Math.min(...steps.flatMap(([step, , at]) => (step === name ? [at] : [])))
  const [started, registered] = [first('started'), first('registered')]
  if (started === Number.POSITIVE_INFINITY) return []
  const seconds = (registered - started) / 1000
  const isTimed = seconds > 0 && seconds <= longestSeconds
  const state =
    registered === Number.POSITIVE_INFINITY
      ? left(started, () => steps.some(([, , at]) => within(at, started)))
      : 'answered'
  return [['quick', state, isTimed ? countedSeconds(seconds) : null]]
}

/** Where a showing of a question ended. Said without having been shown is `elsewhere`. */
function endOf([, service, shown, answered, skipped]: Asking, { steps, askings }: PersonRows, left: Left): string {
  if (service === '') return answered === null ? 'none' : 'elsewhere'
  if (answered !== null) return 'answered'
  if (skipped !== null) return 'skipped'
  return left(
    shown,
    () =>
      steps.some(([step, about, at]) => (step === 'taken' && about === service) || within(at, shown)) ||
      askings.some(([, , ...moments]) => moments.slice(0, 3).some((moment) => within(moment, shown))),
  )
}

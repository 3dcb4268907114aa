import { median } from '#lib/desk/seconds.ts'
import { dayIn, daysFrom } from '#lib/time/days.ts'

/** The steps of the funnel, in order. The pass itself is taken by registering, so it opens and takes nothing here. */
export const funnelSteps = ['landed', 'started', 'registered', 'proved', 'opened', 'taken'] as const

export type FunnelStep = (typeof funnelSteps)[number]

/** How many people of one group (a channel, a language…) got as far as this step and no further. */
export type Reach = { group: string; furthest: FunnelStep; count: number }

export type FunnelRow = {
  step: FunnelStep
  count: number
  ofPrevious: number | null
  ofFirst: number | null
  /** The middle time from the step before, of those who took any; null where nobody did. */
  medianSeconds: number | null
}

export type Took = { step: FunnelStep; seconds: number; n: number }

export type DayRow = { on: string; registrations: number }

export type ChannelRow = { channel: string; landed: number; started: number; registered: number }

export type Yield = { questions: number; dataPoints: number; perRegistration: number }

/** What the organiser reads. Counts, never people. */
export type Figures = {
  event: string
  asOf: string
  registrations: number
  proved: number
  days: DayRow[]
  funnel: FunnelRow[]
  channels: ChannelRow[]
  yield: Yield
}

/** What the database counted, in one snapshot. */
export type Counted = {
  reach: readonly Reach[]
  /** How many registered on each day of the event's zone; days without any are left out. */
  days: readonly DayRow[]
  /** How long people took from the step before, and how many took so long. */
  took: readonly Took[]
  rows: { registrations: number; questions: number; dataPoints: number }
}

/** A part of a whole, or null where there is no whole. */
export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** How many got at least as far as each step, so a funnel never rises. */
export function reached(reach: readonly Reach[]): Record<FunnelStep, number> {
  const counts: Record<FunnelStep, number> = { landed: 0, started: 0, registered: 0, proved: 0, opened: 0, taken: 0 }
  for (const { furthest, count } of reach) {
    for (const step of funnelSteps.slice(0, funnelSteps.indexOf(furthest) + 1)) counts[step] += count
  }
  return counts
}

export function funnel(reach: readonly Reach[], took: readonly Took[] = []): FunnelRow[] {
  const counts = reached(reach)
  return funnelSteps.map((step, i) => {
    const previous = funnelSteps[i - 1]
    return {
      step,
      count: counts[step],
      ofPrevious: previous ? share(counts[step], counts[previous]) : null,
      ofFirst: share(counts[step], counts.landed),
      medianSeconds: median(took.filter((each) => each.step === step)),
    }
  })
}

/** Each group with its own counts, the one with most registrations first. */
export function groups(reach: readonly Reach[]): { group: string; counts: Record<FunnelStep, number> }[] {
  return [...new Set(reach.map(({ group }) => group))]
    .map((group) => ({ group, counts: reached(reach.filter((row) => row.group === group)) }))
    .sort(
      (a, b) =>
        b.counts.registered - a.counts.registered || b.counts.landed - a.counts.landed || (a.group < b.group ? -1 : 1),
    )
}

/** Registrations of each day from the first to `until`; days without any are there too. */
export function perDay(counted: readonly DayRow[], until: string): DayRow[] {
  const counts = new Map(counted.map(({ on, registrations }) => [on, registrations]))
  const known = [...counts.keys()].sort()
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last) return []
  return daysFrom(first, last > until ? last : until).map((on) => ({ on, registrations: counts.get(on) ?? 0 }))
}

/** How many there were in all by the end of each day. */
export function runningTotals(days: readonly DayRow[]): number[] {
  let inAll = 0
  return days.map(({ registrations }) => {
    inAll += registrations
    return inAll
  })
}

/** Days are shown until today, or until the event's last day once it is over. */
export function figures(
  event: { id: string; timeZone: string; endsOn: string },
  counted: Counted,
  asOf: Date,
): Figures {
  const counts = reached(counted.reach)
  const today = dayIn(asOf, event.timeZone)
  const { registrations, questions, dataPoints } = counted.rows
  return {
    event: event.id,
    asOf: asOf.toISOString(),
    registrations: counts.registered,
    proved: counts.proved,
    // biome-ignore lint/complexity/useMathMinMax: days are texts, which Math.min cannot compare
    days: perDay(counted.days, today < event.endsOn ? today : event.endsOn),
    funnel: funnel(counted.reach, counted.took),
    channels: groups(counted.reach).map(({ group, counts: { landed, started, registered } }) => ({
      channel: group,
      landed,
      started,
      registered,
    })),
    yield: { questions, dataPoints, perRegistration: share(dataPoints, registrations) ?? 0 },
  }
}

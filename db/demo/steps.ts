import { dayIn } from '#lib/time/days.ts'
import { nutraExpo2026 } from './nutra-expo-2026.ts'
import { anyChannel, type DemoPerson, momentOnCurve, type Touch, touchOf } from './people.ts'
import type { Random } from './random.ts'

const minuteMs = 60_000

export type DemoStep = Touch & {
  eventId: string
  subject: string
  step: string
  about: string
  at: Date
  landedOn: string
}

type Happened = readonly [step: string, about: string, at: Date]

const trail = (subject: string, touch: Touch, landedAt: Date, happened: readonly Happened[]): DemoStep[] =>
  happened.map(([step, about, at]) => ({
    eventId: nutraExpo2026.id,
    subject,
    step,
    about,
    at,
    landedOn: dayIn(landedAt, nutraExpo2026.timeZone),
    ...touch,
  }))

/** What ties a person's steps together; the registration's row says whose they are. */
export const subjectOf = (person: DemoPerson): string => `s${person.id}`

export function stepsOf(person: DemoPerson): DemoStep[] {
  const started = new Date((person.landedAt.getTime() + person.registeredAt.getTime()) / 2)
  return trail(subjectOf(person), person.touch, person.landedAt, [
    ['landed', '', person.landedAt],
    ['started', '', started],
    ['registered', '', person.registeredAt],
    ['proved', '', person.provedAt],
    ...person.services.flatMap(({ service, at }): Happened[] => [
      ['opened', service, new Date(at.getTime() - minuteMs / 2)],
      ['taken', service, at],
    ]),
    ...(person.opensOnly
      ? ([['opened', person.opensOnly, new Date(person.provedAt.getTime() + minuteMs)]] as const)
      : []),
    ...(person.attendedAt ? ([['attended', '', person.attendedAt]] as const) : []),
  ])
}

/** How many went no further than each step. The last never proved their address, so their registration is long deleted. */
const left = { landed: 2960, started: 214, registered: 57 }

/** Those of whom nothing is left but their steps. */
export function lostSteps(random: Random): DemoStep[] {
  return Object.entries(left).flatMap(([furthest, count]) =>
    Array.from({ length: count }, () => {
      const landedAt = momentOnCurve(random)
      const later = (minutes: number) => new Date(landedAt.getTime() + minutes * minuteMs)
      const happened: Happened[] = [['landed', '', landedAt]]
      if (furthest !== 'landed') happened.push(['started', '', later(1)])
      if (furthest === 'registered') happened.push(['registered', '', later(2)])
      return trail(`s${random.id()}`, touchOf(random, anyChannel(random)), landedAt, happened)
    }).flat(),
  )
}

/** One thing that somebody is counted as: its kind, and what is said of it. Short, since it is kept for everybody. */
export type Fact = readonly [kind: string, ...said: (string | number | null)[]]

/** A line of the tallies: what is counted, and how many. */
export type Tally = { kind: string; key: readonly (string | number)[]; n: number }

/** What figures may be broken down by, or narrowed to: in the order a fact names them. */
export const dimensions = ['channel', 'campaign', 'locale', 'device', 'segment'] as const

export type Dimension = (typeof dimensions)[number]

const line = (kind: string, key: readonly (string | number)[], n = 1): Tally => ({ kind, key, n })

/** Three sums in one group: how many, and what they told. */
const told = (kind: string, group: string, questions: number, dataPoints: number): Tally[] => [
  line(kind, [group, 'registrations']),
  line(kind, [group, 'questions'], questions),
  line(kind, [group, 'dataPoints'], dataPoints),
]

type Lines = (...said: never[]) => Tally[]

const lines = {
  /** In all, by each dimension alone, and by all of them: so a page adds up few lines, however many people there are. */
  reach: (...said: string[]) => [
    line('reach', said.slice(-1)),
    ...dimensions.map((name, i) => line(`reach.${name}`, [said[i] ?? '', said.at(-1) ?? ''])),
    line('reach.each', said),
  ],
  day: (on: string) => [line('day', [on])],
  took: (step: string, seconds: number) => [line('took', [step, seconds])],
  quick: (state: string, seconds: number | null) => [
    line('quick', [state]),
    ...(seconds === null ? [] : [line('quick.took', [seconds])]),
  ],
  asked: (question: string, state: string, refusals: number, seconds: number | null) => [
    line('asked', [question, state]),
    line('refused', [question], refusals),
    ...(seconds === null ? [] : [line('asked.took', [question, seconds])]),
  ],
  guess: (point: string, readFrom: string, right: number, confidence: number) => [
    line('guess', [point, readFrom, 'words']),
    line('guess', [point, readFrom, 'right'], right),
    line('guess', [point, readFrom, 'confidence'], confidence),
  ],
  registration: (channel: string, state: string, questions: number, dataPoints: number) => [
    ...told('told', channel, questions, dataPoints),
    line('listed', [channel, state]),
  ],
  taking: (service: string, isProved: number, questions: number, dataPoints: number) => [
    ...told('told.service', service, questions, dataPoints),
    line('taken', [service], isProved),
  ],
  answers: (...points: string[]) => points.map((point) => line('answer', [point, 'answered'])),
  skips: (...points: string[]) => points.map((point) => line('answer', [point, 'skipped'])),
} satisfies Record<string, Lines>

/** The lines of the tallies that a fact stands in. */
export const talliesOf = ([kind, ...said]: Fact): Tally[] =>
  ((lines as Record<string, Lines>)[kind] as ((...said: Fact[number][]) => Tally[]) | undefined)?.(...said) ?? []

/** All that is kept about one registration that figures count. */
export type RegistrationRows = {
  channel: string
  status: string
  isProved: boolean
  questions: number
  dataPoints: number
  /** Services that are taken. */
  takings: readonly string[]
  answers: readonly (readonly [point: string, isSkipped: boolean])[]
}

/** What a registration is counted as; a deleted one is counted as nothing. */
export function registrationFacts(rows: RegistrationRows | null): Fact[] {
  if (!rows) return []
  const { channel, status, isProved, questions, dataPoints, takings, answers } = rows
  const state = status === 'registered' ? (isProved ? 'proved' : 'unproved') : status
  const points = (skipped: boolean) => answers.flatMap(([point, isSkipped]) => (isSkipped === skipped ? [point] : []))
  const [answered, skipped] = [points(false).sort(), points(true).sort()]
  return [
    ['registration', channel, state, questions, dataPoints],
    ...[...takings].sort().map((service): Fact => ['taking', service, isProved ? 1 : 0, questions, dataPoints]),
    ...(answered.length > 0 ? [['answers', ...answered] as const] : []),
    ...(skipped.length > 0 ? [['skips', ...skipped] as const] : []),
  ]
}

const keyOf = ({ kind, key }: Tally): string => `${kind} ${JSON.stringify(key)}`

/** Sums of lines by what they count. */
export class Sums {
  readonly #n = new Map<string, number>()

  /** @param times 1 to count the facts, -1 to take them off */
  add(facts: readonly Fact[], times: 1 | -1): void {
    for (const fact of facts)
      for (const tally of talliesOf(fact)) {
        const key = keyOf(tally)
        this.#n.set(key, (this.#n.get(key) ?? 0) + tally.n * times)
      }
  }

  /** Lines that are not zero, in one order for everybody who writes them. */
  lines(): { kind: string; key: string; n: number }[] {
    return [...this.#n]
      .filter(([, n]) => n !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([line, n]) => ({ kind: line.slice(0, line.indexOf(' ')), key: line.slice(line.indexOf(' ') + 1), n }))
  }
}

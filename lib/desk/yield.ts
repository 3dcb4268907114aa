import type { Catalogue } from '#lib/catalogue.ts'
import { share } from '#lib/desk/figures.ts'

/** Shown, and nothing after it for this long: the person left there. */
export const leftAfterMs = 30 * 60 * 1000

/** Whoever took longer went for tea: no time is noted rather than a wrong one. */
export const longestSeconds = 600

/** From so many words on, a derivation may be called weak; fewer prove nothing. */
export const enoughWords = 20

/** A derivation is weak when people say less often than this that it is right. */
export const rightEnough = 0.9

/** What some registrations told in all. */
export type Told = { registrations: number; questions: number; dataPoints: number }

/** Where each showing of a question ended; they add up to how often it was shown. `open` waits, or was passed over. */
type Ended = { answered: number; skipped: number; left: number; open: number }

export type CountedYield = {
  services: readonly (Told & { group: string })[]
  channels: readonly (Told & { group: string })[]
  questions: readonly (Ended & {
    question: string
    /** Answered without having been shown: among the details, or by a program. */
    elsewhere: number
    refused: number
    medianSeconds: number | null
  })[]
  /** The quick form as a whole. */
  quick: Omit<Ended, 'skipped'> & { medianSeconds: number | null }
  guesses: readonly { point: string; readFrom: string; right: number; words: number; confidence: number }[]
}

export type ToldRow = Told & { perRegistration: number | null; perQuestion: number | null }

export type QuestionFigures = Ended & {
  question: string
  shown: number
  elsewhere: number
  /** Null on the quick form, where a refused answer belongs to nobody yet. */
  refused: number | null
  medianSeconds: number | null
  /** What the catalogue says it costs. */
  declaredSeconds: number
}

export type DerivationFigures = {
  point: string
  readFrom: string[]
  words: number
  right: number
  rightShare: number
  /** How sure the derivation said it was, on average. */
  confidence: number
  /** Enough people spoke, and too few said it is right. */
  weak: boolean
}

export type YieldFigures = {
  event: string
  asOf: string
  overall: ToldRow
  services: (ToldRow & { service: string })[]
  channels: (ToldRow & { channel: string })[]
  questions: QuestionFigures[]
  derivations: DerivationFigures[]
}

/** Asked of everybody on the landing; the rest is asked for a service. */
export const quickQuestions: readonly string[] = ['name', 'email', 'company']

const toldRow = ({ registrations, questions, dataPoints }: Told): ToldRow => ({
  registrations,
  questions,
  dataPoints,
  perRegistration: share(dataPoints, registrations),
  perQuestion: share(dataPoints, questions),
})

const sum = (rows: readonly Told[]): Told => ({
  registrations: rows.reduce((all, row) => all + row.registrations, 0),
  questions: rows.reduce((all, row) => all + row.questions, 0),
  dataPoints: rows.reduce((all, row) => all + row.dataPoints, 0),
})

/** What asking brought, ready to be read: most telling first, questions in the order of the catalogue. */
export function yieldFigures(event: string, counted: CountedYield, catalogue: Catalogue, asOf: Date): YieldFigures {
  const most = (a: Told, b: Told) => b.registrations - a.registrations || b.dataPoints - a.dataPoints
  return {
    event,
    asOf: asOf.toISOString(),
    overall: toldRow(sum(counted.channels)),
    services: [...counted.services].sort(most).map((row) => ({ service: row.group, ...toldRow(row) })),
    channels: [...counted.channels].sort(most).map((row) => ({ channel: row.group, ...toldRow(row) })),
    questions: questionFigures(counted, catalogue),
    derivations: counted.guesses
      .map(({ point, readFrom, right, words, confidence }) => ({
        point,
        readFrom: readFrom === '' ? [] : readFrom.split(','),
        words,
        right,
        rightShare: right / words,
        confidence: confidence / 100,
        weak: isWeak(right, words),
      }))
      .sort((a, b) => a.rightShare - b.rightShare || b.words - a.words || (a.point < b.point ? -1 : 1)),
  }
}

export const isWeak = (right: number, words: number): boolean => words >= enoughWords && right / words < rightEnough

const tenths = (n: number | null): number | null => (n === null ? null : Math.round(n * 10) / 10)

const nothing = { answered: 0, skipped: 0, left: 0, open: 0, elsewhere: 0, refused: 0, medianSeconds: null }

function questionFigures({ questions, quick }: CountedYield, catalogue: Catalogue): QuestionFigures[] {
  const onQuickForm = catalogue.questions.filter(({ id }) => quickQuestions.includes(id))
  const cost = onQuickForm.reduce((all, { seconds }) => all + seconds, 0)
  return catalogue.questions.map(({ id, seconds }) => {
    const counted = questions.find(({ question }) => question === id) ?? nothing
    const { answered, skipped, left, open, elsewhere, refused, medianSeconds } = counted
    const own = { question: id, elsewhere, declaredSeconds: seconds }
    if (!quickQuestions.includes(id))
      return {
        ...own,
        ...{ answered, skipped, left, open, refused },
        shown: answered + skipped + left + open,
        medianSeconds: tenths(medianSeconds),
      }
    const shown = quick.answered + quick.left + quick.open
    const part = quick.medianSeconds === null ? null : (quick.medianSeconds * seconds) / cost
    const ended = { answered: quick.answered, skipped: 0, left: quick.left, open: quick.open }
    return { ...own, ...ended, shown, refused: null, medianSeconds: tenths(part) }
  })
}

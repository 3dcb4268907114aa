import type { Catalogue, Fact, Value } from '#lib/catalogue.ts'
import type { Flow } from '#lib/flow/flow.ts'
import { reformattings } from '#lib/flow/reformattings.ts'
import { type Use, usesOf } from '#lib/flow/uses.ts'

/** One line: question → data point → value → source → confidence → strict. */
export type YieldRow = {
  /** Null for what is seen at arrival, without a question. */
  question: string | null
  point: string
  value: Value
  source: Fact['source']
  /** The data points it was read from. */
  reasons: readonly string[]
  confidence: number
  /** Why it does not count on the strict count, where it does not. */
  reformatting: string | undefined
  uses: readonly Use[]
}

/** Plain counts everything that something uses; strict leaves out what only says the same again. */
export type Totals = { plain: number; strict: number }

export type YieldTable = {
  rows: readonly YieldRow[]
  questions: number
  /** From the answers alone. */
  fromQuestions: Totals
  /** With what is seen at arrival. */
  withArrival: Totals
}

/** What a flow yields, in the order it came to be known. */
export function yieldTable({ known, broughtBy, pages }: Flow, catalogue: Catalogue): YieldTable {
  const asked = pages.flatMap(({ questions }) => questions.map(({ question }) => question.id))
  const points = catalogue.points.map(({ id }) => id)
  // By question, what was asked before what was worked out from it.
  const placeOf = ({ question, point, source }: YieldRow): number =>
    ((question === null ? asked.length : asked.indexOf(question)) * 2 + (source === 'asked' ? 0 : 1)) * points.length +
    points.indexOf(point)
  const rows = [...known]
    .flatMap(([point, { value, source, reasons = [], confidence }]): YieldRow[] => {
      if (value === null) return []
      const question = broughtBy.get(point) ?? null
      const uses = usesOf(point, catalogue)
      return [{ question, point, value, source, reasons, confidence, reformatting: reformattings[point], uses }]
    })
    .sort((a, b) => placeOf(a) - placeOf(b))
  return {
    rows,
    questions: asked.length,
    fromQuestions: totalsOf(rows.filter(({ question }) => question !== null)),
    withArrival: totalsOf(rows),
  }
}

function totalsOf(rows: readonly YieldRow[]): Totals {
  const used = rows.filter(({ uses }) => uses.length > 0)
  return { plain: used.length, strict: used.filter(({ reformatting }) => reformatting === undefined).length }
}

import { share } from '#lib/desk/figures.ts'
import { GridTable } from './grid-table.tsx'
import type { NamedQuestion } from './questions-chart.tsx'
import { number, percent } from './words.ts'

/** Below this a share of those who were shown a question says nothing. */
const enough = 20

const partOf = (part: number, shown: number) =>
  part > 0 && shown >= enough ? `${number(part)} · ${percent(share(part, shown), 0)}` : number(part)

const seconds = (n: number | null): string => (n === null ? '—' : `${n < 10 ? Number(n.toFixed(1)) : Math.round(n)} s`)

/** What became of each question, in numbers; shares only where enough people saw it. */
export function QuestionsTable({ rows }: { rows: readonly NamedQuestion[] }) {
  return (
    <GridTable
      label="What became of each question"
      caption={`A person counts once. Shares are of those it was shown to, from ${enough} on.`}
      columns={[
        { head: 'Question' },
        { head: 'Shown', right: true },
        { head: 'Answered', right: true },
        { head: 'Skipped', right: true },
        { head: 'Left here', right: true },
        { head: 'Open', right: true },
        { head: 'Refused', right: true },
        { head: 'Answered elsewhere', right: true },
        { head: 'Median', right: true },
        { head: 'Declared', right: true },
      ]}
      rows={rows.map((row) => ({
        id: row.question,
        head: row.label,
        cells: [
          number(row.shown),
          partOf(row.answered, row.shown),
          partOf(row.skipped, row.shown),
          partOf(row.left, row.shown),
          number(row.open),
          row.refused === null ? '—' : number(row.refused),
          number(row.elsewhere),
          seconds(row.medianSeconds),
          seconds(row.declaredSeconds),
        ],
      }))}
    />
  )
}

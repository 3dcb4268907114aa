import chart from './chart.module.css'
import { GridTable } from './grid-table.tsx'
import { number } from './words.ts'
import { type NamedTold, YieldChart } from './yield-chart.tsx'

/** Data points a person and a question, by service or by channel: the drawing, and its numbers under it. */
export function YieldFigure({ title, note, what, rows }: YieldFigureProps) {
  const tenth = (n: number | null) => (n === null ? '—' : n.toFixed(1))
  return (
    <figure className={chart.figure}>
      <figcaption>
        {title}
        <small>{note}</small>
      </figcaption>
      <YieldChart rows={rows} what={what} />
      <details open>
        <summary>Show the numbers</summary>
        <GridTable
          label={title}
          caption="Asked, derived and observed data points"
          columns={[
            { head: what[0]?.toUpperCase() + what.slice(1) },
            { head: 'Registrations', right: true },
            { head: 'Questions answered', right: true },
            { head: 'Data points', right: true },
            { head: 'A person', right: true },
            { head: 'A question', right: true },
          ]}
          rows={rows.map(({ id, name, registrations, questions, dataPoints, perRegistration, perQuestion }) => ({
            id,
            head: name,
            cells: [
              number(registrations),
              number(questions),
              number(dataPoints),
              tenth(perRegistration),
              tenth(perQuestion),
            ],
          }))}
        />
      </details>
    </figure>
  )
}

type YieldFigureProps = { title: string; note: string; what: string; rows: readonly NamedTold[] }

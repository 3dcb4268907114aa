import { totalAt } from '#lib/time/countdown.ts'
import chart from './chart.module.css'
import { CountdownChart, type Edition } from './countdown-chart.tsx'
import { GridTable } from './grid-table.tsx'
import { number } from './words.ts'

const stops = [240, 210, 180, 150, 120, 90, 60, 45, 30, 14, 7, 0]

/** How this edition runs against the one before. */
export function CountdownFigure({ now, before, toGo }: { now: Edition; before: Edition; toGo: number }) {
  const days = [...new Set([...stops, toGo])]
    .sort((a, b) => b - a)
    .filter((stop) => totalAt(before.line, stop) + totalAt(now.line, stop) > 0)
  return (
    <figure className={chart.figure}>
      <figcaption>
        Registrations by days before opening
        <small>
          {now.name} against {before.name}, running totals. {toGo} days to go: {number(totalAt(now.line, toGo))} against{' '}
          {number(totalAt(before.line, toGo))}.
        </small>
      </figcaption>
      <CountdownChart now={now} before={before} toGo={toGo} />
      <details>
        <summary>Show the numbers</summary>
        <GridTable
          label="Registrations by days before opening"
          caption="Registrations, running total"
          columns={[
            { head: 'Days before opening' },
            { head: before.name, right: true },
            { head: now.name, right: true },
          ]}
          rows={days.map((stop) => ({
            id: String(stop),
            head: stop,
            cells: [number(totalAt(before.line, stop)), stop >= toGo ? number(totalAt(now.line, stop)) : '—'],
          }))}
        />
      </details>
    </figure>
  )
}

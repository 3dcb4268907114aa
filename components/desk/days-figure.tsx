import { type DayRow, runningTotals } from '#lib/desk/figures.ts'
import chart from './chart.module.css'
import { DaysChart } from './days-chart.tsx'
import { GridTable } from './grid-table.tsx'
import { number, shortDay } from './words.ts'

/** Registrations per day: the drawing, and its numbers under it. */
export function DaysFigure({ days }: { days: readonly DayRow[] }) {
  const running = runningTotals(days)
  return (
    <figure className={chart.figure}>
      <figcaption>
        Registrations per day
        <small>{number(running.at(-1) ?? 0)} in all; days as they are at the event</small>
      </figcaption>
      <DaysChart days={days} />
      <details>
        <summary>Show the numbers</summary>
        <GridTable
          label="Registrations per day"
          caption="The latest day first"
          columns={[{ head: 'Day' }, { head: 'Registrations', right: true }, { head: 'In all', right: true }]}
          rows={days
            .map(({ on, registrations }, at) => ({
              id: on,
              head: `${shortDay(on)} ${on.slice(0, 4)}`,
              cells: [number(registrations), number(running[at] ?? 0)],
            }))
            .reverse()}
        />
      </details>
    </figure>
  )
}

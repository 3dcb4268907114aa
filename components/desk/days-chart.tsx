import { scaleLinear } from 'd3-scale'
import type { DayRow } from '#lib/desk/figures.ts'
import chart from './chart.module.css'
import { number, shortDay } from './words.ts'

type Size = { width: number; height: number; labels: number }

const wide: Size = { width: 760, height: 220, labels: 6 }
const narrow: Size = { width: 380, height: 220, labels: 3 }
const left = 40
const top = 12
const foot = 34

/** One bar a day. Drawn twice, so that its words are as large on a phone. */
export function DaysChart({ days }: { days: readonly DayRow[] }) {
  return (
    <>
      <Drawing days={days} size={wide} className={chart.onWide} />
      <Drawing days={days} size={narrow} className={chart.onNarrow} />
    </>
  )
}

function Drawing({ days, size, className }: { days: readonly DayRow[]; size: Size; className?: string }) {
  const { width, height, labels } = size
  const base = height - foot
  const all = days.reduce((sum, { registrations }) => sum + registrations, 0)
  const peak = Math.max(1, ...days.map(({ registrations }) => registrations))
  // A few days are not stretched over the whole width.
  const x = scaleLinear([0, Math.max(14, days.length)], [left, width - 8])
  const y = scaleLinear([0, peak], [base, top]).nice(4)
  const step = x(1) - x(0)
  const bar = Math.max(1, step * 0.76)
  const every = Math.max(1, Math.ceil(days.length / labels))
  const said = `Registrations per day: ${number(all)} in ${number(days.length)} days, at most ${number(peak)} on one day.`
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={said}
      fontSize="12"
      fill="var(--ink-2)"
    >
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <path d={`M${left} ${y(tick).toFixed(1)}H${width - 8}`} stroke="var(--line)" />
            <text x={left - 8} y={(y(tick) + 4).toFixed(1)} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
      <g fill="var(--accent)">
        {days.map(
          ({ on, registrations }, at) =>
            registrations > 0 && (
              <path
                key={on}
                d={`M${(x(at) + (step - bar) / 2).toFixed(1)} ${base}V${y(registrations).toFixed(1)}h${bar.toFixed(1)}V${base}z`}
              />
            ),
        )}
      </g>
      {days
        .filter((_, at) => at % every === 0)
        .map(({ on }, at) => (
          <text
            key={on}
            x={(x(at * every) + (at === 0 ? 0 : step / 2)).toFixed(1)}
            y={height - 12}
            textAnchor={at === 0 ? 'start' : 'middle'}
          >
            {shortDay(on)}
          </text>
        ))}
    </svg>
  )
}

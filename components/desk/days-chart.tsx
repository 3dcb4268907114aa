import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { DayRow } from '#lib/figures.ts'
import chart from './chart.module.css'
import { number, shortDay } from './words.ts'

type Size = { width: number; height: number; labels: number }

const wide: Size = { width: 760, height: 290, labels: 6 }
const narrow: Size = { width: 380, height: 280, labels: 3 }
const left = 40
const top = 16
const foot = 34

/** Bars: registrations of each day. Line: all of them so far, on a scale of its own, named at its end. */
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
  const right = width - 44
  const base = height - foot
  const running = days.reduce<number[]>((sums, { registrations }) => [...sums, (sums.at(-1) ?? 0) + registrations], [])
  const all = running.at(-1) ?? 0
  const peak = Math.max(1, ...days.map(({ registrations }) => registrations))
  const x = scaleLinear([0, days.length], [left, right])
  const y = scaleLinear([0, peak], [base, top]).nice(4)
  const sum = scaleLinear([0, Math.max(1, all)], [base, top])
  const step = x(1) - x(0)
  const middle = (at: number) => x(at) + step / 2
  const path = line<number>().x((_, at) => middle(at)).y((n) => sum(n))(running) ?? ''
  const every = Math.max(1, Math.ceil(days.length / labels))
  const said = `Registrations per day: ${number(all)} in ${number(days.length)} days, at most ${number(peak)} on one day.`
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said} fontSize="12" fill="var(--ink-2)">
      {y.ticks(4).filter(Number.isInteger).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick).toFixed(1)}H${right}`} stroke="var(--line)" />
          <text x={left - 8} y={(y(tick) + 4).toFixed(1)} textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {days.map(({ on, registrations }, at) => {
        const w = Math.min(28, Math.max(1, step * 0.78))
        return (
          registrations > 0 && (
            <rect key={on} x={(middle(at) - w / 2).toFixed(1)} y={y(registrations).toFixed(1)} width={w.toFixed(1)} height={(base - y(registrations)).toFixed(1)} fill="var(--accent)" />
          )
        )
      })}
      {days.map(({ on }, at) =>
        at % every === 0 && at < days.length - every / 3 ? (
          <text key={on} x={middle(at).toFixed(1)} y={height - 12} textAnchor={at === 0 ? 'start' : 'middle'}>
            {shortDay(on)}
          </text>
        ) : null,
      )}
      {days.length > 1 && (
        <>
          <path d={path} fill="none" stroke="var(--ink-2)" strokeWidth="1.75" strokeDasharray="1 4" strokeLinecap="round" />
          <text x={right + 4} y={(sum(all) + 4).toFixed(1)} fontSize="13" fontWeight="650">
            {number(all)}
          </text>
        </>
      )}
    </svg>
  )
}

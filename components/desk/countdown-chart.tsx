import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Countdown } from '#lib/time/countdown.ts'
import chart from './chart.module.css'
import { number } from './words.ts'

export type Edition = { name: string; line: Countdown }

type Size = { width: number; height: number; every: number }

const wide: Size = { width: 760, height: 290, every: 30 }
const narrow: Size = { width: 380, height: 270, every: 60 }
const left = 44
const top = 26
const foot = 34

/** This edition against the one before, by days before opening. */
export function CountdownChart({ now, before, toGo }: { now: Edition; before: Edition; toGo: number }) {
  const said = `Registrations by days before opening. ${now.name}: ${number(now.line.at(-1)?.inAll ?? 0)} with ${toGo} days to go. ${before.name} ended at ${number(before.line.at(-1)?.inAll ?? 0)}.`
  return (
    <>
      <Drawing now={now} before={before} size={wide} said={said} className={chart.onWide} />
      <Drawing now={now} before={before} size={narrow} said={said} className={chart.onNarrow} />
    </>
  )
}

function Drawing({
  now,
  before,
  size,
  said,
  className,
}: {
  now: Edition
  before: Edition
  size: Size
  said: string
  className?: string
}) {
  const { width, height, every } = size
  const base = height - foot
  const points = [...now.line, ...before.line]
  const longest = Math.max(every, ...points.map(({ daysBefore }) => daysBefore))
  const most = Math.max(10, ...points.map(({ inAll }) => inAll))
  const x = scaleLinear([longest, 0], [left, width - 14])
  const y = scaleLinear([0, most], [base, top]).nice(5)
  const drawn = line<Countdown[number]>(
    ({ daysBefore }) => x(daysBefore),
    ({ inAll }) => y(inAll),
  )
  const here = now.line.at(-1)
  const end = before.line.at(-1)
  const marks = Array.from({ length: Math.floor(longest / every) }, (_, at) => (at + 1) * every)
  const leftOf = here !== undefined && x(here.daysBefore) > width / 2
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={said}
      fontSize="12"
      fill="var(--ink-2)"
    >
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick).toFixed(1)}H${width - 14}`} stroke="var(--line)" />
          <text x={left - 8} y={(y(tick) + 4).toFixed(1)} textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {marks.map((days) => (
        <text key={days} x={x(days).toFixed(1)} y={height - 12} textAnchor="middle">
          {days}
        </text>
      ))}
      <text x={width - 2} y={height - 12} textAnchor="end">
        Opening
      </text>
      <path d={drawn(before.line) ?? ''} fill="none" stroke="var(--edge)" strokeWidth="1.75" />
      {end && (
        <text x={width - 14} y={(y(end.inAll) - 8).toFixed(1)} textAnchor="end" fontSize="13">
          {before.name}: {number(end.inAll)}
        </text>
      )}
      <path d={drawn(now.line) ?? ''} fill="none" stroke="var(--accent)" strokeWidth="3" />
      {here && (
        <g fill="var(--accent)">
          <circle cx={x(here.daysBefore).toFixed(1)} cy={y(here.inAll).toFixed(1)} r="5" />
          <text
            x={(x(here.daysBefore) + (leftOf ? -10 : 10)).toFixed(1)}
            y={(y(here.inAll) - 12).toFixed(1)}
            textAnchor={leftOf ? 'end' : 'start'}
            fontSize="15"
            fontWeight="650"
            stroke="var(--paper)"
            strokeWidth="5"
            paintOrder="stroke"
          >
            {now.name}: {number(here.inAll)}
          </text>
        </g>
      )}
    </svg>
  )
}

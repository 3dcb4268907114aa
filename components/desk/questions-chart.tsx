import { scaleLinear } from 'd3-scale'
import type { QuestionFigures } from '#lib/desk/yield.ts'
import chart from './chart.module.css'
import { ends, saidOf } from './ends.ts'
import { number } from './words.ts'

export type NamedQuestion = QuestionFigures & { label: string }

type Size = { width: number; left: number; step: number; bar: number; above: boolean }

const wide: Size = { width: 900, left: 290, step: 28, bar: 16, above: false }
const narrow: Size = { width: 380, left: 0, step: 44, bar: 14, above: true }
const legend = 34

/** One bar a question, as long as it was shown often, parted by where it ended. Drawn twice, for its words' size. */
export function QuestionsChart({ rows }: { rows: readonly NamedQuestion[] }) {
  return (
    <>
      <Drawing rows={rows} size={wide} className={chart.onWide} />
      <Drawing rows={rows} size={narrow} className={chart.onNarrow} />
    </>
  )
}

function Drawing({ rows, size, className }: { rows: readonly NamedQuestion[]; size: Size; className?: string }) {
  const { width, left, step, bar, above } = size
  const most = Math.max(1, ...rows.map(({ shown }) => shown))
  const x = scaleLinear([0, most], [0, width - left - (above ? 0 : 64)])
  const said = `How often each question was shown, and where it ended: ${rows.map((row) => `${row.label}: ${saidOf(row)}`).join('; ')}`
  const top = above ? legend * 2 : legend
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${top + rows.length * step}`}
      role="img"
      aria-label={said}
      fontSize="13"
      fill="var(--ink)"
    >
      {ends.map(({ end, name, colour }, at) => (
        <g
          key={end}
          transform={
            above ? `translate(${(at % 2) * 190} ${Math.floor(at / 2) * 24})` : `translate(${left + at * 150} 0)`
          }
        >
          <rect width="12" height="12" y="1" fill={colour} />
          <text x="18" y="12" fill="var(--ink-2)">
            {name}
          </text>
        </g>
      ))}
      {rows.map((row, at) => (
        <g key={row.question} transform={`translate(0 ${top + at * step})`}>
          <text x={above ? 0 : left - 12} y={above ? 14 : 13} textAnchor={above ? 'start' : 'end'}>
            {row.label}
          </text>
          <g transform={`translate(${left} ${above ? 21 : 0})`}>
            <Parts row={row} x={x} bar={bar} />
          </g>
          <text
            x={above ? width : (left + x(row.shown) + 8).toFixed(1)}
            y={above ? 14 : 13}
            textAnchor={above ? 'end' : 'start'}
            fontWeight="650"
          >
            {number(row.shown)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Parts({ row, x, bar }: { row: NamedQuestion; x: (n: number) => number; bar: number }) {
  return ends.map(({ end, colour }, at) => {
    const before = ends.slice(0, at).reduce((sum, each) => sum + row[each.end], 0)
    return (
      row[end] > 0 && (
        <rect
          key={end}
          x={x(before).toFixed(1)}
          width={Math.max(1, x(row[end])).toFixed(1)}
          height={bar}
          fill={colour}
        />
      )
    )
  })
}

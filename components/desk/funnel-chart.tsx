import { scaleLinear } from 'd3-scale'
import type { FunnelRow } from '#lib/desk/figures.ts'
import chart from './chart.module.css'
import { number, percent, stepName } from './words.ts'

const bar = 26

type Drawn = { rows: readonly FunnelRow[]; said: string }

const mostOf = (rows: readonly FunnelRow[]) => Math.max(1, ...rows.map(({ count }) => count))

/** One bar a step, as long as its count. Drawn twice, so that its words are as large on a phone. */
export function FunnelChart({ rows }: { rows: readonly FunnelRow[] }) {
  const said = `Funnel: ${rows.map(({ step, count }) => `${stepName(step)} ${number(count)}`).join(', ')}`
  return (
    <>
      <Wide rows={rows} said={said} />
      <Narrow rows={rows} said={said} />
    </>
  )
}

/** The words stand left and right of the bars. */
function Wide({ rows, said }: Drawn) {
  const length = scaleLinear([0, mostOf(rows)], [0, 460])
  return (
    <svg className={chart.onWide} viewBox={`0 0 900 ${rows.length * 40 - 8}`} role="img" aria-label={said}>
      {rows.map(({ step, count, ofPrevious }, at) => (
        <g key={step} transform={`translate(0 ${at * 40})`} fill="var(--ink)">
          <text x="158" y="18" textAnchor="end" fontSize="14">
            {stepName(step)}
          </text>
          <Bar x={170} y={0} width={length(count)} first={at === 0} />
          <text x={(180 + length(count)).toFixed(1)} y="18" fontSize="15" fontWeight="650">
            {number(count)}
          </text>
          {ofPrevious !== null && (
            <text x="890" y="18" textAnchor="end" fontSize="14" fill="var(--ink-2)">
              {percent(ofPrevious)} of the step before
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** The words stand above the bars. */
function Narrow({ rows, said }: Drawn) {
  const length = scaleLinear([0, mostOf(rows)], [0, 380])
  return (
    <svg className={chart.onNarrow} viewBox={`0 0 380 ${rows.length * 58}`} role="img" aria-label={said}>
      {rows.map(({ step, count, ofPrevious }, at) => (
        <g key={step} transform={`translate(0 ${at * 58})`} fill="var(--ink)">
          <text y="16" fontSize="14">
            {stepName(step)}{' '}
            <tspan dx="4" fontWeight="650">
              {number(count)}
            </tspan>
          </text>
          {ofPrevious !== null && (
            <text x="380" y="16" textAnchor="end" fontSize="13" fill="var(--ink-2)">
              {percent(ofPrevious)} of the step before
            </text>
          )}
          <Bar x={0} y={23} width={length(count)} first={at === 0} />
        </g>
      ))}
    </svg>
  )
}

function Bar({ x, y, width, first }: { x: number; y: number; width: number; first: boolean }) {
  const opacity = first ? 0.45 : 1
  return <rect x={x} y={y} width={Math.max(1, width).toFixed(1)} height={bar} fill="var(--accent)" opacity={opacity} />
}

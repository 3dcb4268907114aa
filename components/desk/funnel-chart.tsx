import { scaleLinear } from 'd3-scale'
import type { FunnelRow } from '#lib/figures.ts'
import chart from './chart.module.css'
import { number, percent, stepName } from './words.ts'

const rowHeight = 40
const bar = 26

/** One bar a step, as long as its count. */
export function FunnelChart({ rows }: { rows: readonly FunnelRow[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const length = scaleLinear([0, most], [0, 560])
  const said = rows.map(({ step, count }) => `${stepName(step)} ${number(count)}`).join(', ')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={chart.scroll} aria-label="Funnel chart" tabIndex={0}>
      <div className={chart.least}>
        <svg viewBox={`0 0 900 ${rows.length * rowHeight - 8}`} role="img" aria-label={`Funnel: ${said}`}>
          {rows.map(({ step, count, ofPrevious }, at) => (
            <g key={step} transform={`translate(0 ${at * rowHeight})`} fill="var(--ink)">
              <text x="158" y="18" textAnchor="end" fontSize="14">
                {stepName(step)}
              </text>
              <rect
                x="170"
                width={Math.max(1, length(count)).toFixed(1)}
                height={bar}
                fill="var(--accent)"
                opacity={at === 0 ? 0.45 : 1}
              />
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
      </div>
    </section>
  )
}

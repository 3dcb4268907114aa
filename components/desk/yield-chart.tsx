import { scaleLinear } from 'd3-scale'
import type { ToldRow } from '#lib/desk/yield.ts'
import chart from './chart.module.css'

export type NamedTold = ToldRow & { id: string; name: string }

type Drawn = { rows: readonly NamedTold[]; what: string; className?: string }

const tenth = (n: number | null): string => (n === null ? '—' : n.toFixed(1))

/** Data points a person, one bar a service or channel. Drawn twice, so that its words are as large on a phone. */
export function YieldChart({ rows, what }: Omit<Drawn, 'className'>) {
  const told = rows.filter(({ registrations }) => registrations > 0)
  return (
    <>
      <Wide rows={told} what={what} className={chart.onWide} />
      <Narrow rows={told} what={what} className={chart.onNarrow} />
    </>
  )
}

const saidOf = ({ rows, what }: Drawn) =>
  `Data points a person by ${what}: ${rows.map(({ name, perRegistration, perQuestion }) => `${name} ${tenth(perRegistration)}, ${tenth(perQuestion)} a question`).join('; ')}`

const scaled = (rows: readonly NamedTold[], width: number) =>
  scaleLinear([0, Math.max(1, ...rows.map(({ perRegistration }) => perRegistration ?? 0))], [0, width])

function Wide(drawn: Drawn) {
  const { rows, className } = drawn
  const length = scaled(rows, 430)
  return (
    <svg className={className} viewBox={`0 0 900 ${rows.length * 34}`} role="img" aria-label={saidOf(drawn)}>
      {rows.map(({ id, name, perRegistration, perQuestion }, at) => (
        <g key={id} transform={`translate(0 ${at * 34})`} fill="var(--ink)" fontSize="14">
          <text x="208" y="16" textAnchor="end">
            {name}
          </text>
          <rect x="220" width={Math.max(1, length(perRegistration ?? 0)).toFixed(1)} height="22" fill="var(--accent)" />
          <text x={(230 + length(perRegistration ?? 0)).toFixed(1)} y="16" fontSize="15" fontWeight="650">
            {tenth(perRegistration)}
          </text>
          <text x="890" y="16" textAnchor="end" fill="var(--ink-2)">
            {tenth(perQuestion)} a question
          </text>
        </g>
      ))}
    </svg>
  )
}

function Narrow(drawn: Drawn) {
  const { rows, className } = drawn
  const length = scaled(rows, 380)
  return (
    <svg className={className} viewBox={`0 0 380 ${rows.length * 54}`} role="img" aria-label={saidOf(drawn)}>
      {rows.map(({ id, name, perRegistration, perQuestion }, at) => (
        <g key={id} transform={`translate(0 ${at * 54})`} fill="var(--ink)" fontSize="14">
          <text y="16">
            {name}{' '}
            <tspan dx="4" fontWeight="650">
              {tenth(perRegistration)}
            </tspan>
          </text>
          <text x="380" y="16" textAnchor="end" fontSize="13" fill="var(--ink-2)">
            {tenth(perQuestion)} a question
          </text>
          <rect y="23" width={Math.max(1, length(perRegistration ?? 0)).toFixed(1)} height="20" fill="var(--accent)" />
        </g>
      ))}
    </svg>
  )
}

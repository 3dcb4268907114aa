import type { FunnelRow, groups } from '#lib/desk/figures.ts'
import { funnelSteps, share } from '#lib/desk/figures.ts'
import { GridTable } from './grid-table.tsx'
import { age, number, percent, stepName } from './words.ts'

/** The funnel in numbers, each rate with what it is of. */
export function FunnelTable({ rows }: { rows: readonly FunnelRow[] }) {
  return (
    <GridTable
      label="Funnel table"
      caption={`Steps of ${number(rows[0]?.count ?? 0)} who landed`}
      columns={[
        { head: 'Step' },
        { head: 'People', right: true },
        { head: 'Of the step before', right: true },
        { head: 'Of the first', right: true },
        { head: 'Lost here', right: true },
        { head: 'Median time', right: true },
      ]}
      rows={rows.map(({ step, count, ofPrevious, ofFirst, medianSeconds }, at) => {
        const before = rows[at - 1]
        return {
          id: step,
          head: stepName(step),
          cells: [
            number(count),
            before && ofPrevious !== null ? `${percent(ofPrevious)} of ${number(before.count)}` : '—',
            percent(ofFirst),
            before ? number(before.count - count) : '—',
            medianSeconds === null ? '—' : age(medianSeconds),
          ],
        }
      })}
    />
  )
}

/** The share of each group that reached each step; a group's name narrows the page to it. */
export function BreakdownTable({ title, rows, name, href }: BreakdownTableProps) {
  return (
    <GridTable
      label={`Funnel by ${title}`}
      caption="How many landed, and the share of them that reached each step"
      columns={[
        { head: title },
        { head: 'Landed', right: true },
        ...funnelSteps.slice(1).map((step) => ({ head: stepName(step), right: true })),
      ]}
      rows={rows.map(({ group, counts }) => ({
        id: group || 'none',
        head: group ? <a href={href(group)}>{name(group)}</a> : name(group),
        cells: [
          number(counts.landed),
          ...funnelSteps
            .slice(1)
            .map((step) => `${number(counts[step])} · ${percent(share(counts[step], counts.landed), 0)}`),
        ],
      }))}
    />
  )
}

type BreakdownTableProps = {
  title: string
  rows: ReturnType<typeof groups>
  name(group: string): string
  href(group: string): string
}

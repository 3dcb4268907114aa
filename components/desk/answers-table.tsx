import { labelOf } from '#lib/answers.ts'
import type { Catalogue, DataPoint, Fact, Known } from '#lib/catalogue.ts'
import { GridTable } from './grid-table.tsx'
import { moment, nameOf } from './words.ts'

type Told = { point: DataPoint; fact: Fact }

const isAsked = ({ fact }: Told) => fact.source !== 'derived' && fact.source !== 'observed'

/** Everything known, what was said first, then what follows from it, each with where it comes from. */
export function AnswersTable({ known, catalogue, timeZone }: AnswersTableProps) {
  const told = catalogue.points.flatMap((point) => {
    const fact = known.get(point.id)
    return fact ? [{ point, fact }] : []
  })
  const rank = (each: Told) => (isAsked(each) ? 0 : each.fact.source === 'derived' ? 1 : 2)
  const label = (id: string) => catalogue.points.find((point) => point.id === id)?.label.en.toLowerCase() ?? id
  const from = ({ source, reasons = [] }: Fact) =>
    source === 'derived' && reasons.length > 0 ? `derived from ${reasons.map(label).join(', ')}` : nameOf('source', source)
  return (
    <GridTable
      label="Answers"
      caption={`${told.length} data points with source, time and confidence. An asked answer always beats a derived one.`}
      columns={[{ head: 'What' }, { head: 'Value' }, { head: 'Source' }, { head: 'When' }, { head: 'Confidence', right: true }]}
      rows={told
        .sort((a, b) => rank(a) - rank(b))
        .map(({ point, fact }) => ({
          id: point.id,
          head: point.label.en,
          cells: [
            fact.value === null ? 'skipped' : <bdi key="value">{labelOf(point.id, fact.value, catalogue, 'en')}</bdi>,
            fact.event ? `${from(fact)}, ${fact.event}` : from(fact),
            fact.at ? moment(fact.at, timeZone) : '—',
            fact.value === null ? '—' : fact.confidence.toFixed(2).replace(/\.?0+$/, ''),
          ],
        }))}
    />
  )
}

type AnswersTableProps = { known: Known; catalogue: Catalogue; timeZone: string }

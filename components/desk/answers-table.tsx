import { labelOf } from '#lib/answers/answers.ts'
import type { Catalogue, DataPoint, Fact, Known } from '#lib/catalogue.ts'
import { GridTable } from './grid-table.tsx'
import parts from './parts.module.css'
import { counted, moment, nameOf } from './words.ts'

type Told = { point: DataPoint; fact: Fact }

type In = { known: Known; catalogue: Catalogue; timeZone: string }

const kindOf = ({ fact }: Told) => (fact.source === 'derived' || fact.source === 'observed' ? fact.source : 'answered')

const told = ({ known, catalogue }: In, kind: ReturnType<typeof kindOf>): Told[] =>
  catalogue.points.flatMap((point) => {
    const fact = known.get(point.id)
    return fact && kindOf({ point, fact }) === kind ? [{ point, fact }] : []
  })

const shownValue = ({ point, fact }: Told, catalogue: Catalogue) =>
  fact.value === null ? 'skipped' : <bdi key="value">{labelOf(point.id, fact.value, catalogue, 'en')}</bdi>

/** What the person said, each with where and when; it always beats what is derived. */
export function Answered(props: In) {
  const rows = told(props, 'answered')
  if (rows.length === 0)
    return <p>Nothing is kept as an answer yet: what was typed is a claim until the address is proved.</p>
  return (
    <GridTable
      label="Answers"
      caption={`${counted(rows.length, 'answer')}. Each is certain, and beats what is derived.`}
      columns={['What', 'Answer', 'Source', 'When'].map((head) => ({ head }))}
      rows={rows.map((each) => ({
        id: each.point.id,
        head: each.point.label.en,
        cells: [
          shownValue(each, props.catalogue),
          [nameOf('source', each.fact.source), each.fact.event].filter(Boolean).join(', '),
          <span key="at" className={parts.nowrap}>
            {each.fact.at ? moment(each.fact.at, props.timeZone) : '—'}
          </span>,
        ],
      }))}
    />
  )
}

/** What follows from the answers, with what it was read from and how sure it is. */
export function Derived(props: In) {
  const label = (id: string) => props.catalogue.points.find((point) => point.id === id)?.label.en.toLowerCase() ?? id
  const rows = told(props, 'derived')
  if (rows.length === 0) return <p>Nothing follows yet.</p>
  return (
    <GridTable
      label="Derived"
      caption={`${counted(rows.length, 'data point')} read from answers. Confidence 1 is certain.`}
      columns={[{ head: 'What' }, { head: 'Value' }, { head: 'Read from' }, { head: 'Confidence', right: true }]}
      rows={rows.map((each) => ({
        id: each.point.id,
        head: each.point.label.en,
        cells: [
          shownValue(each, props.catalogue),
          (each.fact.reasons ?? []).map(label).join(', ') || '—',
          Number(each.fact.confidence.toFixed(2)),
        ],
      }))}
    />
  )
}

/** What was noticed on the way, without asking. */
export function Observed(props: In) {
  const rows = told(props, 'observed')
  return (
    <GridTable
      label="Observed"
      caption={`${counted(rows.length, 'data point')} noticed, not asked`}
      columns={[{ head: 'What' }, { head: 'Value' }]}
      rows={rows.map((each) => ({
        id: each.point.id,
        head: each.point.label.en,
        cells: [shownValue(each, props.catalogue)],
      }))}
    />
  )
}

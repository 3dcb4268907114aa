import type { Mark } from '#lib/ports/exhibitors.ts'
import { GridTable } from './grid-table.tsx'
import parts from './parts.module.css'
import { counted, moment, nameOf } from './words.ts'

export type DeskMark = { id: string; name: string; stand: string; mark: Mark; at: Date }

/** Which exhibitors somebody marked. They are not told. */
export function ExhibitorMarks({ marks, timeZone }: { marks: readonly DeskMark[]; timeZone: string }) {
  if (marks.length === 0) return <p>No exhibitor marked yet.</p>
  return (
    <GridTable
      label="Exhibitors marked"
      caption={`${counted(marks.length, 'exhibitor')}. Exhibitors are not told.`}
      columns={['Exhibitor', 'Stand', 'Mark', 'When'].map((head) => ({ head }))}
      rows={marks.map(({ id, name, stand, mark, at }) => ({
        id,
        head: <bdi>{name}</bdi>,
        cells: [
          stand,
          nameOf('mark', mark),
          <span key="at" className={parts.nowrap}>
            {moment(at, timeZone)}
          </span>,
        ],
      }))}
    />
  )
}

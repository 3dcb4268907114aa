import type { ReactNode } from 'react'
import parts from './parts.module.css'

/** Large numbers in a row, each with what it is of. `words` for a figure that is none. */
export function FigureRow({
  figures,
}: {
  figures: readonly { label: string; figure: ReactNode; note: ReactNode; words?: boolean }[]
}) {
  return (
    <dl className={parts.figures}>
      {figures.map(({ label, figure, note, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={words ? parts.words : undefined}>{figure}</dd>
          <dd>{note}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'
import parts from './parts.module.css'

/** Large numbers in a row, each with what it is of. */
export function FigureRow({ figures }: { figures: readonly { label: string; figure: ReactNode; note: ReactNode }[] }) {
  return (
    <dl className={parts.figures}>
      {figures.map(({ label, figure, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
          <dd>{note}</dd>
        </div>
      ))}
    </dl>
  )
}

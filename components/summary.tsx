import type { Ref } from 'react'
import styles from './summary.module.css'

export type Wrong = { id: string; text: string }

/** Everything that is wrong, first on the page; each line leads to its field and says the same words. */
export function Summary({ id, title, problem, wrong, ref }: SummaryProps) {
  return (
    <div className={styles.summary} role="alert" aria-labelledby={id} tabIndex={-1} ref={ref}>
      <h2 id={id}>{title}</h2>
      {problem && <p>{problem}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map((one) => (
            <li key={one.id}>
              <a href={`#${one.id}`}>{one.text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type SummaryProps = { id: string; title: string; problem?: string; wrong: readonly Wrong[]; ref?: Ref<HTMLDivElement> }

import type { ReactNode } from 'react'
import styles from './progress.module.css'

/** What is left, in words; the marks, one a question, are decoration. */
export function Progress({
  done,
  now,
  left,
  children,
}: {
  done: number
  now: number
  left: number
  children: ReactNode
}) {
  const marks = [
    ...Array<string>(done).fill('done'),
    ...Array<string>(now).fill('now'),
    ...Array<string>(left).fill('left'),
  ]
  return (
    <div className={styles.progress}>
      <p>{children}</p>
      <ol aria-hidden="true">
        {marks.map((mark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are alike, their place is their identity
          <li key={at} className={styles[mark]} />
        ))}
      </ol>
    </div>
  )
}

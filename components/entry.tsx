import type { ReactNode } from 'react'
import styles from './entry.module.css'

/** A line of a programme: a time or a place on the left, the rest beside it. Stands in a `ul`. */
export function Entry({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <li className={styles.entry}>
      <div className={styles.side}>{side}</div>
      {children}
    </li>
  )
}

/** Why something is suggested: `near` reasons are close to what was chosen, the others are what was chosen. */
export function Reasons({ reasons }: { reasons: readonly { text: string; near?: boolean }[] }) {
  return (
    <ul className={styles.why}>
      {reasons.map((reason) => (
        <li key={reason.text} className={reason.near ? styles.near : undefined}>
          {reason.text}
        </li>
      ))}
    </ul>
  )
}

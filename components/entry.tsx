import type { ReactNode } from 'react'
import styles from './entry.module.css'

/** A line of a programme: a time or a place on the left, the rest beside it. Stands in a `ul`. */
export function Entry({ id, side, children }: { id?: string; side: ReactNode; children: ReactNode }) {
  return (
    <li className={styles.entry} id={id}>
      <div className={styles.side}>{side}</div>
      {children}
    </li>
  )
}

/** How a reason stands to what was chosen: the same, close to it, or missing. */
export type ReasonSign = 'same' | 'near' | 'missing'

/** Why something is suggested, and what speaks against it. */
export function Reasons({ reasons }: { reasons: readonly { text: string; sign: ReasonSign }[] }) {
  return (
    <ul className={styles.why}>
      {reasons.map((reason) => (
        <li key={reason.text} className={reason.sign === 'same' ? undefined : styles[reason.sign]}>
          {reason.text}
        </li>
      ))}
    </ul>
  )
}

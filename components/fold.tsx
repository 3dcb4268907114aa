import type { ReactNode } from 'react'
import styles from './fold.module.css'

/** Something that opens in place, without scripts. `inset` for choices under a shape. */
export function Fold({
  summary,
  open,
  inset,
  children,
}: {
  summary: ReactNode
  open?: boolean
  inset?: boolean
  children: ReactNode
}) {
  return (
    <details className={styles.fold} open={open}>
      <summary>{summary}</summary>
      <div className={inset ? `${styles.body} ${styles.inset}` : styles.body}>{children}</div>
    </details>
  )
}

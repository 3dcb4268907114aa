import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './known.module.css'
import text from './text.module.css'

/** One thing we know: its value, where it comes from, and the way to change it. */
export type KnownFact = {
  id: string
  label: string
  value: ReactNode
  source?: ReactNode
  change?: { href: string; text: string }
  /** What else may be done with it. */
  ways?: ReactNode
}

/** `columns` sets label, value and change beside each other where there is room. */
export function KnownList({ facts, columns }: { facts: readonly KnownFact[]; columns?: boolean }) {
  return (
    <dl className={classNames(styles.known, columns && styles.columns)}>
      {facts.map((fact) => (
        <div key={fact.id} data-point={fact.id}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
          {fact.source && <dd className={styles.source}>{fact.source}</dd>}
          {(fact.change || fact.ways) && (
            <dd className={styles.do}>
              {fact.change && (
                <a href={fact.change.href}>
                  {fact.change.text}
                  <span className={text.hide}>: {fact.label}</span>
                </a>
              )}
              {fact.ways}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

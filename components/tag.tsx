import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './tag.module.css'

export type TagTone = 'good' | 'warn' | 'bad' | 'go'

/** A state, in words. */
export function Tag({ tone, className, children }: { tone?: TagTone; className?: string; children: ReactNode }) {
  return <span className={classNames(styles.tag, tone && styles[tone], className)}>{children}</span>
}

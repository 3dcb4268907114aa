import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classNames } from './class-names.ts'

/** One fact about this page. `live` when it appeared just now, so that it is read out. */
export function Banner({
  tone,
  live,
  children,
}: {
  tone?: 'good' | 'warn' | 'bad'
  live?: 'status' | 'alert'
  children: ReactNode
}) {
  return (
    <div className={classNames(styles.banner, tone && styles[tone])} role={live}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import text from '#components/text.module.css'
import parts from './parts.module.css'

/** The heading of a page, one line under it, and what may be done on the right. */
export function Top({ title, quiet, children }: { title: ReactNode; quiet?: ReactNode; children?: ReactNode }) {
  return (
    <div className={parts.top}>
      <div>
        <h1>{title}</h1>
        {quiet && <p className={text.quiet}>{quiet}</p>}
      </div>
      {children && <div className={parts.actions}>{children}</div>}
    </div>
  )
}

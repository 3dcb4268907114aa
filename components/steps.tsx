import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './steps.module.css'

/** What happens, in order. */
export function Steps({ steps, small }: { steps: readonly { title: string; text: ReactNode }[]; small?: boolean }) {
  return (
    <ol className={classNames(styles.steps, small && styles.small)}>
      {steps.map((step) => (
        <li key={step.title}>
          <div>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

import type { ReactNode } from 'react'
import type { ProgrammeTalk } from '#lib/conference/programme.ts'
import type { Locale } from '#lib/text.ts'
import { weekdayDate } from '#lib/time/long-date.ts'
import styles from './programme.module.css'

type ByDayProps<T> = { talks: readonly T[]; locale: Locale; line: (talk: T) => ReactNode }

/** Talks under their days, in order of time. */
export function ByDay<T extends ProgrammeTalk>({ talks, locale, line }: ByDayProps<T>) {
  const days = Map.groupBy(talks, ({ talk }) => talk.on)
  return (
    <div className={styles.days}>
      {[...days].map(([day, those]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{weekdayDate(day, locale)}</h2>
          <ul>{those.map(line)}</ul>
        </section>
      ))}
    </div>
  )
}

import type { Locale } from '#lib/text.ts'
import { whenParts } from '#lib/time/when.ts'
import styles from './when.module.css'

/** The days of the show as the biggest thing on the page. */
export function When({ startsOn, endsOn, locale }: { startsOn: string; endsOn: string; locale: Locale }) {
  const { days, under } = whenParts(startsOn, endsOn, locale)
  return (
    <p className={styles.when}>
      <b>{days}</b>
      <span>
        {under.map((line) => (
          <span key={line}>{line} </span>
        ))}
      </span>
    </p>
  )
}

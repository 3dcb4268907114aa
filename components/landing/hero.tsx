import text from '#components/text.module.css'
import { When } from '#components/when.tsx'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import styles from './landing.module.css'

/** The name, the days and one line. */
export function Hero({ event, locale }: { event: EventRow; locale: Locale }) {
  // “新萃展 2027 · 上海国际…”: the short name is the poster, what it is stands below.
  const [name, about] = event.content.name[locale].split(/\s*[·・]\s*/, 2)
  return (
    <div className={styles.hero}>
      <h1 className={text.huge}>
        {name}
        {about && <small className={styles.about}>{about}</small>}
      </h1>
      <When startsOn={event.startsOn} endsOn={event.endsOn} locale={locale} />
      <p className={text.lead}>{event.content.tagline[locale]}</p>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { Frieze } from '#components/halls.tsx'
import { OnNarrow, OnWide, Rows } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { openingHours } from '#lib/time/opening-hours.ts'
import styles from './landing.module.css'

/** Where, what it costs and when, before anything is explained. */
export function KeyFacts({ event, locale }: { event: EventRow; locale: Locale }) {
  const say = useTranslations('landing')
  const { venue, admission, hours } = event.content
  const facts = [
    { label: say('place'), value: `${venue.name[locale]} · ${venue.address[locale]}` },
    { label: say('price'), value: admission[locale] },
    { label: say('open'), value: openingHours(hours, locale) },
  ]
  return (
    <div className={styles.facts}>
      <Rows as="dl" className={text.small}>
        {facts
          .filter(({ value }) => value)
          .map(({ label, value }) => (
            <div key={label}>
              <dt className={text.k}>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </Rows>
      <OnWide>
        <Frieze columns={8} rows={2} />
      </OnWide>
      <OnNarrow>
        <Frieze columns={8} />
      </OnNarrow>
    </div>
  )
}

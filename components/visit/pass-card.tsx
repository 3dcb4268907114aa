import { HallShape } from '#components/halls.tsx'
import { Pass } from '#components/pass.tsx'
import type { RegistrationRow } from '#lib/ports.ts'
import { openingHours } from '#lib/time/opening-hours.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import type { VisitTexts } from './texts.ts'

/** The pass of a proved visitor. Its halls stand on it once they are known. */
export function PassCard({ t, visit, registration }: { t: VisitTexts; visit: Visit; registration: RegistrationRow }) {
  const { event, locale } = visit
  const { content } = event
  const chosen = visit.known.get('halls')?.value
  const halls = Array.isArray(chosen) ? content.halls.filter(({ id }) => chosen.includes(id)) : []
  const last =
    halls.length > 0
      ? {
          label: t('pass.halls'),
          value: (
            <span className={styles.shapes}>
              {halls.map(({ id, name }) => (
                <HallShape key={id} hall={id} label={name[locale]} />
              ))}
            </span>
          ),
        }
      : { label: t('pass.admission'), value: t('pass.free') }
  return (
    <Pass
      label={t('proved.pass')}
      event={content.shortName[locale]}
      dates={content.datesText[locale]}
      kind={t('pass.visitor')}
      name={visit.name}
      company={visit.company}
      facts={[
        { label: t('pass.days'), value: content.datesText[locale] },
        { label: t('pass.open'), value: openingHours(content.hours, locale) },
        { label: t('pass.entrance'), value: content.venue.entrance[locale] },
        last,
      ]}
      code={{ text: `FOYER1:${registration.badgeToken}`, label: t('pass.code') }}
      number={{ value: registration.number, label: t('pass.number') }}
    />
  )
}

import { useTranslations } from 'next-intl'
import { Section, Stack } from '#components/layout.tsx'
import { Table } from '#components/table.tsx'
import text from '#components/text.module.css'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { weekdayDate } from '#lib/time/long-date.ts'

/** The way there, the venue in the script of its street signs, the hours of each day. */
export function GettingThere({ event, locale }: { event: EventRow; locale: Locale }) {
  const say = useTranslations('landing')
  const { venue, hours, admission } = event.content
  const local = localScript(event.timeZone)
  return (
    <Section id="there" title={say('there')}>
      <Stack>
        <p>{venue.howToGet[locale]}</p>
        {locale === 'en' && local && (
          <p>
            <span className={text.k}>{say('driver')}</span>
            <span lang={local}>
              {venue.name[local]}，{venue.address[local]}
            </span>
          </p>
        )}
        {venue.mapUrl && (
          <p>
            <a className={text.link} href={venue.mapUrl} rel="noreferrer">
              {say('map')}
            </a>
          </p>
        )}
        <Table
          caption={say('hours')}
          rows={hours.map(({ on, opens, closes }) => ({
            head: weekdayDate(on, locale),
            cells: [`${opens}–${closes}`],
          }))}
        />
        <p className={`${text.small} ${text.quiet}`}>{admission[locale]}</p>
      </Stack>
    </Section>
  )
}

/** The script that drivers and signs use where the show is. */
function localScript(timeZone: string): Locale | undefined {
  if (['Asia/Shanghai', 'Asia/Urumqi'].includes(timeZone)) return 'zh-CN'
  return ['Asia/Taipei', 'Asia/Hong_Kong', 'Asia/Macau'].includes(timeZone) ? 'zh-TW' : undefined
}

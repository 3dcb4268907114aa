import { useTranslations } from 'next-intl'
import type { Locale } from '#lib/text.ts'
import type { PageEvent } from './foot.tsx'
import { Frieze } from './halls.tsx'
import { OnWide, Rows, Split, Stack } from './layout.tsx'
import { Page } from './page.tsx'
import text from './text.module.css'

/** There is no such page: why that may be, and the ways on. Whoever draws it also answers 404. */
export function Missing({ event, locale }: { event: PageEvent | null; locale: Locale }) {
  const say = useTranslations('missing')
  const home = event ? `/${locale}/${event.id}` : `/${locale}`
  return (
    <Page event={event} locale={locale}>
      <Split>
        <Stack gap="loose" column>
          <h1>{say('title')}</h1>
          <p className={text.lead}>{say('lead')}</p>
          <Rows>
            <li>
              <a className={text.link} href={home}>
                {event
                  ? say('toEvent', { event: event.content.shortName[locale], dates: event.content.datesText[locale] })
                  : say('toShow')}
              </a>
            </li>
            {event && (
              <li>
                <a className={text.link} href={`${home}/key`}>
                  {say('toVisit')}
                </a>
              </li>
            )}
            {event && (
              <li>
                <span className={text.quiet}>{say('lost')}</span>{' '}
                <a className={text.link} href={`mailto:${event.content.contact.email}`}>
                  {event.content.contact.email}
                </a>
              </li>
            )}
          </Rows>
        </Stack>
        <OnWide>
          <Frieze columns={4} rows={3} />
        </OnWide>
      </Split>
    </Page>
  )
}

import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/button.tsx'
import { Actions, Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { ProgrammeTalk } from '#lib/conference/programme.ts'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { ByDay } from './by-day.tsx'
import { PlacesLeft } from './places-left.tsx'
import styles from './programme.module.css'
import { TalkLine } from './talk-line.tsx'

type ProgrammeProps = { event: EventRow; locale: Locale; talks: readonly ProgrammeTalk[] }

/** The free talks for everyone to see: a reason to come. A place is kept on my visit. */
export function Programme({ event, locale, talks }: ProgrammeProps) {
  const say = useTranslations('programme')
  const home = `/${locale}/${event.id}`
  if (talks.length === 0)
    return (
      <Stack>
        <h1>{say('title')}</h1>
        <p className={text.lead}>{say('empty')}</p>
      </Stack>
    )
  return (
    <Stack gap="wide">
      <Stack>
        <h1>{say('title')}</h1>
        <p className={text.lead}>{say('lead', { talks: talks.length })}</p>
        <Actions>
          <ButtonLink href={`${home}/visit/conference`} data-tap="keep-a-place">
            {say('keep')}
          </ButtonLink>
          <a className={text.link} href={`${home}#quick`} data-tap="get-my-pass">
            {say('pass')}
          </a>
        </Actions>
      </Stack>
      <ByDay
        talks={talks}
        locale={locale}
        line={(each) => (
          <TalkLine
            key={each.talk.id}
            event={event}
            locale={locale}
            talk={each.talk}
            at={(place) => say('at', { place })}
            heading={
              <h3 className={`${styles.name} ${text.medium}`}>
                {each.talk.title[locale]}
                <small>{each.talk.speaker[locale]}</small>
              </h3>
            }
          >
            <p className={styles.state}>
              <PlacesLeft talk={each} say={say} />
            </p>
          </TalkLine>
        )}
      />
      <Themes event={event} locale={locale} title={say('themes')} />
      <p className={`${text.small} ${text.quiet}`}>{say('zone', { zone: event.timeZone })}</p>
    </Stack>
  )
}

function Themes({ event, locale, title }: { event: EventRow; locale: Locale; title: string }) {
  const themes = event.content.conference?.themes ?? []
  if (themes.length === 0) return null
  return (
    <Section id="themes" title={title}>
      <Stack>
        {themes.map((theme) => (
          <div key={theme.id}>
            <h3 className={text.medium}>{theme.title[locale]}</h3>
            <p className={text.quiet}>{theme.about[locale]}</p>
          </div>
        ))}
      </Stack>
    </Section>
  )
}

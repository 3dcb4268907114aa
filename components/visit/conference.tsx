import { Entry } from '#components/entry.tsx'
import { HallShape } from '#components/halls.tsx'
import { Section, Stack } from '#components/layout.tsx'
import { Tag } from '#components/tag.tsx'
import text from '#components/text.module.css'
import type { TalkRow } from '#lib/ports.ts'
import { weekdayDate } from '#lib/time/long-date.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import type { VisitTexts } from './texts.ts'

type ConferenceProps = { t: VisitTexts; visit: Visit; talks: readonly TalkRow[] }

/** The free talks by theme, the themes that fit first. No seat is kept in a single talk, and it says so. */
export function Conference({ t, visit, talks }: ConferenceProps) {
  const { event, locale } = visit
  const wanted = visit.known.get('conferenceThemes')?.value
  const fits = (theme: string) => Array.isArray(wanted) && wanted.includes(theme)
  const themes = [...(event.content.conference?.themes ?? [])].sort((a, b) => Number(fits(b.id)) - Number(fits(a.id)))
  const free = talks.filter(({ paid }) => !paid)
  if (free.length === 0) return <p className={text.lead}>{t('conference.empty')}</p>
  return (
    <Stack gap="wide">
      {themes.map((theme) => (
        <Section key={theme.id} id={theme.id} title={theme.title[locale]}>
          <Stack>
            {fits(theme.id) && <Tag tone="go">{t('conference.fits')}</Tag>}
            <p className={text.quiet}>{theme.about[locale]}</p>
            <ul>
              {free
                .filter((talk) => talk.theme === theme.id)
                .map((talk) => (
                  <Talk key={talk.id} t={t} visit={visit} talk={talk} />
                ))}
            </ul>
          </Stack>
        </Section>
      ))}
    </Stack>
  )
}

function Talk({ t, visit, talk }: { t: VisitTexts; visit: Visit; talk: TalkRow }) {
  const { event, locale } = visit
  const hall = event.content.halls.find(({ id }) => id === talk.place)
  return (
    <Entry
      side={
        <>
          <b>{talk.starts}</b>
          <br />
          <span className={text.quiet}>{talk.ends}</span>
        </>
      }
    >
      <h3>{talk.title[locale]}</h3>
      <p className={`${text.small} ${text.quiet}`}>{talk.speaker[locale]}</p>
      <p className={styles.placed}>
        {hall && <HallShape hall={hall.id} />}
        <span>
          {weekdayDate(talk.on, locale)}
          {hall && ` · ${t('conference.at', { place: hall.name[locale] })}`}
        </span>
      </p>
    </Entry>
  )
}

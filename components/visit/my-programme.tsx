import { Rows, Section, Stack } from '#components/layout.tsx'
import { Tag } from '#components/tag.tsx'
import text from '#components/text.module.css'
import type { MyTalk } from '#lib/conference/programme.ts'
import { weekdayDate } from '#lib/time/long-date.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import type { VisitTexts } from './texts.ts'

type MyProgrammeProps = { t: VisitTexts; visit: Visit; talks: readonly MyTalk[]; wechat: boolean }

/** What was chosen, in order of time, to take along. Inside WeChat no calendar file opens, so none is offered. */
export function MyProgramme({ t, visit, talks, wechat }: MyProgrammeProps) {
  const { locale, event } = visit
  const files = visit.proved && !wechat
  const query = `?locale=${locale}`
  return (
    <Section id="mine" as="aside" title={t('conference.mine')}>
      <Stack>
        {talks.length === 0 && <p className={text.quiet}>{t('conference.nothing')}</p>}
        <Rows className={text.small}>
          {talks.map(({ talk, state, position }) => (
            <li key={talk.id}>
              <b className={text.num}>
                {weekdayDate(talk.on, locale)} {talk.starts}–{talk.ends}
              </b>
              <div className={styles.line}>
                <a href={`#${talk.id}`}>{talk.title[locale]}</a>
                {state === 'waiting' && <Tag tone="warn">{t('conference.waiting', { position: position ?? 1 })}</Tag>}
                {state === 'pending' && <Tag tone="warn">{t('conference.pending')}</Tag>}
                {state === 'offered' && <Tag tone="good">{t('conference.offered')}</Tag>}
                {state === 'taken' && files && (
                  <a href={`/api/v1/events/${event.id}/talks/${talk.id}.ics${query}`} download>
                    {t('conference.calendarOne')}
                    <span className={text.hide}>: {talk.title[locale]}</span>
                  </a>
                )}
              </div>
            </li>
          ))}
        </Rows>
        {files && talks.some(({ state }) => state === 'taken') && (
          <p>
            <a className={text.link} href={`/api/v1/me/talks.ics${query}`} download>
              {t('conference.calendarAll')}
            </a>
          </p>
        )}
      </Stack>
    </Section>
  )
}

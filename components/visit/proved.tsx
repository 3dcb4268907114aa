import { Banner } from '#components/banner.tsx'
import { Button, ButtonLink } from '#components/button.tsx'
import { Actions, NoPrint, Section, Split, Stack } from '#components/layout.tsx'
import { TaskList } from '#components/task-list.tsx'
import text from '#components/text.module.css'
import type { RegistrationRow } from '#lib/ports.ts'
import { groupKnown } from '#lib/visitor/details.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import { PassCard } from './pass-card.tsx'
import { eventPath, visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { tasksOf } from './tasks.ts'
import type { VisitTexts } from './texts.ts'
import { Claims, TypedForYou } from './typed-for-you.tsx'

type ProvedProps = { t: VisitTexts; visit: Visit; registration: RegistrationRow; talks: number }

/** My visit: the pass first, then what may be done, then what we know. */
export function Proved({ t, visit, registration, talks }: ProvedProps) {
  return (
    <Stack gap="wide">
      <Stack>
        <Yours t={t} visit={visit} />
        <h1>{t('title')}</h1>
        <PassCard t={t} visit={visit} registration={registration} />
        <NoPrint>
          <Actions>
            <ButtonLink look="line" href="/api/v1/me/pass.png" download={`${registration.number}.png`}>
              {t('proved.save')}
            </ButtonLink>
          </Actions>
        </NoPrint>
      </Stack>
      <TypedForYou t={t} visit={visit} />
      <Claims t={t} visit={visit} />
      <Split>
        <Section id="more" title={t('proved.more')}>
          <Stack>
            <p className={text.quiet}>{t('proved.moreHint')}</p>
            <TaskList tasks={tasksOf(t, visit, talks)} />
          </Stack>
        </Section>
        <Margin t={t} visit={visit} />
      </Split>
    </Stack>
  )
}

/** Says whose pass this is, so that the next person at a shared screen can leave it. */
export function Yours({ t, visit }: { t: VisitTexts; visit: Visit }) {
  return (
    <Banner tone="good">
      <Post
        action="/api/v1/sessions"
        method="DELETE"
        next={eventPath(visit, '/key')}
        className={`${styles.line} ${styles.snug}`}
      >
        <span>{t('proved.yours', { name: visit.name })}</span>
        <Button look="text" small>
          {t('proved.notYou')}
        </Button>
      </Post>
    </Banner>
  )
}

/** What we know, how to get there, and the way out. */
export function Margin({ t, visit }: { t: VisitTexts; visit: Visit }) {
  const { event, locale } = visit
  const { told, worked, noticed, confirm } = groupKnown(visit.known, visit.catalogue, [])
  return (
    <Stack gap="wide">
      <Section id="known" title={t('proved.know')}>
        <Stack>
          <p className={text.quiet}>
            {t('proved.knowText', { typed: told.length, worked: worked.length + noticed.length + confirm.length })}
          </p>
          <ButtonLink look="line" href={visitPath(visit, '/details')}>
            {t('proved.see')}
          </ButtonLink>
        </Stack>
      </Section>
      <Section id="there" title={t('proved.there')}>
        <p className={text.quiet}>{event.content.venue.howToGet[locale]}</p>
        {event.content.venue.mapUrl && (
          <a className={text.link} href={event.content.venue.mapUrl} rel="noreferrer">
            {t('proved.map')}
          </a>
        )}
      </Section>
      <Section id="cannot" title={t('proved.cannot')}>
        <p className={text.quiet}>{t('proved.cannotText')}</p>
        <a className={text.link} href={visitPath(visit, '/cancel')}>
          {t('proved.cannotLink')}
        </a>
      </Section>
    </Stack>
  )
}

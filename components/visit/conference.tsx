import { Banner } from '#components/banner.tsx'
import { Button } from '#components/button.tsx'
import { Actions, Split, Stack } from '#components/layout.tsx'
import { ByDay } from '#components/programme/by-day.tsx'
import text from '#components/text.module.css'
import { isMine, type MyTalk } from '#lib/conference/programme.ts'
import { listed, longMoment } from '#lib/time/long-date.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { MyProgramme } from './my-programme.tsx'
import { OptionalQuestions } from './optional-questions.tsx'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { Problem } from './problem.tsx'
import { serviceWord } from './service-words.ts'
import { StillRight } from './still-right.tsx'
import { TalkChoice } from './talk-choice.tsx'
import type { VisitTexts } from './texts.ts'
import type { Refused } from './visit-form.ts'

type ConferenceProps = {
  t: VisitTexts
  visit: Visit
  offered: VisitService
  talks: readonly MyTalk[]
  /** Ids of what was full when the choice was sent. */
  full: readonly string[]
  now: Date
  wechat: boolean
  refused: Refused | null
}

/** The conference: the talks to choose from, and beside them what was chosen. Before proof a choice is a wish. */
export function Conference(props: ConferenceProps) {
  const { t, visit, offered, talks, now, wechat, refused } = props
  const { service, plan, state } = offered
  const page = visitPath(visit, '/conference')
  if (talks.length === 0) return <p className={text.lead}>{t('conference.empty')}</p>
  return (
    <Split>
      <Stack gap="loose">
        <Problem refused={refused} />
        <Stack>
          <h1>{t('conference.choose')}</h1>
          <p className={text.lead}>{t(visit.proved ? 'conference.chooseLead' : 'conference.pendingLead')}</p>
        </Stack>
        <FullMeanwhile {...props} />
        <Offers {...props} />
        <Choice {...props} />
        {state === 'open' ? <Later t={t} visit={visit} /> : <GiveUp t={t} visit={visit} offered={offered} />}
      </Stack>
      <Stack gap="wide">
        <MyProgramme t={t} visit={visit} talks={talks.filter(isMine)} wechat={wechat} />
        <StillRight t={t} visit={visit} points={plan.confirm} now={now} page={page} service={service.id} />
        {state !== 'open' && <OptionalQuestions t={t} visit={visit} offered={offered} refused={refused} />}
      </Stack>
    </Split>
  )
}

const titled = ({ talks, visit }: Pick<ConferenceProps, 'talks' | 'visit'>, id: string): string =>
  talks.find(({ talk }) => talk.id === id)?.talk.title[visit.locale] ?? id

/** Said once, from the address of the page; what is waited for since is not said again. */
function FullMeanwhile({ t, visit, talks, full }: ConferenceProps) {
  const still = full.filter((id) => talks.some(({ talk, state }) => talk.id === id && state === 'full'))
  if (still.length === 0) return null
  const titles = still.map((id) => titled({ talks, visit }, id))
  return (
    <Banner tone="warn" live="status">
      {t('conference.fullNow', { talks: listed(titles, visit.locale) })}
    </Banner>
  )
}

function Offers({ t, visit, talks }: ConferenceProps) {
  const { locale, event } = visit
  const page = visitPath(visit, '/conference')
  return talks
    .filter(({ state }) => state === 'offered')
    .map(({ talk, offeredUntil }) => {
      const action = `/api/v1/me/talks/${talk.id}`
      const post = { action, next: `${page}?done=talks`, page, hidden: { locale } }
      const until = offeredUntil ? longMoment(offeredUntil, locale, event.timeZone) : ''
      return (
        <Banner key={talk.id} tone="good">
          <Stack gap="tight">
            <p>
              <b>{t('conference.offerTitle', { talk: talk.title[locale] })}</b>
            </p>
            <p>{t('conference.offerText', { until })}</p>
            <Actions>
              <Post {...post} method="PUT">
                <Button>{t('conference.accept')}</Button>
              </Post>
              <Post {...post} method="DELETE">
                <Button look="line">{t('conference.decline')}</Button>
              </Post>
            </Actions>
          </Stack>
        </Banner>
      )
    })
}

/** One form for everything: what is not ticked in it is left. */
function Choice({ t, visit, offered, talks, refused }: ConferenceProps) {
  const { locale, event } = visit
  const page = visitPath(visit, '/conference')
  const has = talks.some(isMine)
  return (
    <Post action="/api/v1/me/talks" method="PUT" next={`${page}?done=talks`} page={page} hidden={{ locale }}>
      <Stack gap="loose">
        <ByDay
          talks={talks}
          locale={locale}
          line={(each) => (
            <TalkChoice
              key={each.talk.id}
              t={t}
              visit={visit}
              talk={each}
              refused={refused}
              clashes={each.clashes.map((id) => titled({ talks, visit }, id))}
            />
          )}
        />
        <p className={`${text.small} ${text.quiet}`}>{t('conference.zone', { zone: event.timeZone })}</p>
        <Actions>
          {/* An offer above has the filled button then. */}
          <Button look={talks.some(({ state }) => state === 'offered') ? 'line' : undefined}>
            {t(has || offered.state === 'taken' ? 'conference.saveChanges' : 'conference.save')}
          </Button>
        </Actions>
      </Stack>
    </Post>
  )
}

/** Whoever only wants to be at the conference may choose talks another day. */
function Later({ t, visit }: Pick<ConferenceProps, 't' | 'visit'>) {
  const page = visitPath(visit, '/conference')
  return (
    <Post
      action="/api/v1/me/services/conference"
      method="PUT"
      next={visitPath(visit)}
      page={page}
      hidden={{ locale: visit.locale }}
    >
      <Button look="text">{t('conference.later')}</Button>
    </Post>
  )
}

function GiveUp({ t, visit, offered }: Pick<ConferenceProps, 't' | 'visit' | 'offered'>) {
  const page = visitPath(visit, '/conference')
  return (
    <Stack gap="tight">
      <p className={`${text.small} ${text.quiet}`}>{serviceWord(t, offered.service, visit.locale, 'means')}</p>
      <Post
        action="/api/v1/me/services/conference"
        method="DELETE"
        next={`${page}?done=stopped`}
        page={page}
        hidden={{ locale: visit.locale }}
      >
        <Button look="text">{t('services.conference.stop')}</Button>
      </Post>
    </Stack>
  )
}

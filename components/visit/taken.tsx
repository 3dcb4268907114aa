import { Banner } from '#components/banner.tsx'
import { Button } from '#components/button.tsx'
import { Split, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { MyExhibitors } from '#lib/matching/my-exhibitors.ts'
import type { DownloadRow } from '#lib/ports/library.ts'
import { longDate } from '#lib/time/long-date.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { Exhibitors, type Looking } from './exhibitors.tsx'
import { MatchingMargin } from './matching-margin.tsx'
import { NewsletterTopics } from './newsletter-topics.tsx'
import { OptionalQuestions } from './optional-questions.tsx'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { Problem } from './problem.tsx'
import { serviceWord } from './service-words.ts'
import { StillRight } from './still-right.tsx'
import type { VisitTexts } from './texts.ts'
import type { Refused } from './visit-form.ts'
import { Whitepaper } from './whitepaper.tsx'

type TakenProps = {
  t: VisitTexts
  visit: Visit
  offered: VisitService
  now: Date
  wechat: boolean
  refused: Refused | null
  /** Of the matching service: whom somebody may see, and which part of that. */
  mine: MyExhibitors
  looking: Looking
  had: readonly DownloadRow[]
}

/** What a service is once it is taken. Only what is true today is said. */
export function Taken(props: TakenProps) {
  const { t, visit, offered, now } = props
  const { service, plan } = offered
  const page = visitPath(visit, `/${service.id}`)
  // The newsletter's topics have a form of their own, ticked already.
  const guesses = plan.confirm.filter((point) => service.id !== 'newsletter' || point !== 'newsletterTopics')
  // A mark that was refused belongs to no field; answers say so at theirs.
  const answering = Object.hasOwn(props.refused?.typed ?? {}, 'asked')
  return (
    <Split>
      <Stack gap="wide">
        <Stack>
          <Opening {...props} />
        </Stack>
        {service.id === 'matching' && !answering && <Problem refused={props.refused} />}
        {service.id === 'matching' && <Exhibitors t={t} visit={visit} mine={props.mine} looking={props.looking} />}
        <GiveBack t={t} visit={visit} offered={offered} />
      </Stack>
      <Stack gap="wide">
        {service.id === 'newsletter' && <NewsletterTopics t={t} visit={visit} refused={props.refused} />}
        <StillRight t={t} visit={visit} points={guesses} now={now} page={page} service={service.id} />
        {service.id === 'matching' && <MatchingMargin t={t} visit={visit} />}
        <OptionalQuestions
          t={t}
          visit={visit}
          offered={offered}
          refused={service.id !== 'matching' || answering ? props.refused : null}
        />
      </Stack>
    </Split>
  )
}

function Opening({ t, visit, offered, mine, wechat, had }: TakenProps) {
  const { service, state, takenAt } = offered
  const { locale, event } = visit
  if (service.id === 'whitepaper') return <Whitepaper t={t} visit={visit} state={state} wechat={wechat} had={had} />
  const count = service.id === 'matching' ? mine.matches.filter(({ fits }) => fits).length : 0
  return (
    <>
      <h1>{serviceWord(t, service, locale, 'taken', { count })}</h1>
      {service.id === 'matching' && (
        <>
          <p className={text.lead}>
            {t.rich('matching.lead', { q: (words) => <span className={text.quiet}>{words}</span> })}
          </p>
          <p className={text.quiet}>{t('matching.free')}</p>
        </>
      )}
      {service.id === 'newsletter' && (
        <>
          <p className={text.lead}>{t('newsletter.takenText', { address: visit.address })}</p>
          <p className={text.quiet}>{t('newsletter.stopText')}</p>
        </>
      )}
      {takenAt && (
        <p className={`${text.small} ${text.quiet}`}>
          {t('take.since', { date: longDate(takenAt, locale, event.timeZone) })}
        </p>
      )}
    </>
  )
}

/** A file cannot be given back and the pass goes only with the whole visit; the others end with one tap. */
function GiveBack({ t, visit, offered: { service } }: { t: VisitTexts; visit: Visit; offered: VisitService }) {
  if (service.id === 'pass' || service.id === 'whitepaper') return null
  const page = visitPath(visit, `/${service.id}`)
  const key = `services.${service.id}.stop`
  return (
    <Post
      action={`/api/v1/me/services/${service.id}`}
      method="DELETE"
      next={`${page}?done=stopped`}
      page={page}
      hidden={{ locale: visit.locale }}
    >
      <Button look="text">{t(t.has(key) ? key : 'take.giveBack')}</Button>
    </Post>
  )
}

/** Before proof nothing is given: it is noted, and one step is left. */
export function Pending({ t, visit, offered, refused }: Pick<TakenProps, 't' | 'visit' | 'offered' | 'refused'>) {
  return (
    <Split>
      <Stack gap="loose">
        <Stack>
          <h1>{t('take.pendingTitle')}</h1>
          <p className={text.lead}>
            {t.rich('take.pendingText', { address: visit.address, b: (words) => <b>{words}</b> })}
          </p>
          <p>
            <a className={text.link} href={visitPath(visit, '#have-key')}>
              {t('take.toKey')}
            </a>
          </p>
          <Banner>{serviceWord(t, offered.service, visit.locale, 'means')}</Banner>
        </Stack>
        <GiveBack t={t} visit={visit} offered={offered} />
      </Stack>
      <OptionalQuestions t={t} visit={visit} offered={offered} refused={refused} />
    </Split>
  )
}

import { Banner } from '#components/banner.tsx'
import { Button } from '#components/button.tsx'
import { Tick } from '#components/choices.tsx'
import { Frieze } from '#components/halls.tsx'
import { Actions, OnWide, Split, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { DownloadRow } from '#lib/ports/library.ts'
import { longMoment } from '#lib/time/long-date.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { eventPath, visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { serviceWord } from './service-words.ts'
import { StillRight } from './still-right.tsx'
import type { VisitTexts } from './texts.ts'
import { Whitepaper } from './whitepaper.tsx'

type TakeProps = {
  t: VisitTexts
  visit: Visit
  offered: VisitService
  now: Date
  wechat: boolean
  had: readonly DownloadRow[]
}

/** Nothing is missing: what taking the service means, what one allows with it, and one button. */
export function Take({ t, visit, offered, now, wechat, had }: TakeProps) {
  const { service, plan, state } = offered
  const page = visitPath(visit, `/${service.id}`)
  const blocked = plan.blocking.length > 0
  const still = (
    <StillRight t={t} visit={visit} points={plan.confirm} now={now} page={page} service={service.id} main={blocked} />
  )
  const beside =
    plan.confirm.length > 0 ? (
      still
    ) : (
      <OnWide>
        <Frieze columns={4} rows={3} />
      </OnWide>
    )
  if (service.id === 'whitepaper')
    return (
      <Split>
        <Whitepaper t={t} visit={visit} state={state} wechat={wechat} had={had} />
        {beside}
      </Split>
    )
  const pitch = service.id === 'newsletter' ? visit.event.content.newsletter?.pitch[visit.locale] : undefined
  return (
    <Split>
      <Stack gap="loose">
        <Stack>
          <h1>{titleOf(visit, offered)}</h1>
          {pitch && <p className={text.lead}>{pitch}</p>}
          <p className={pitch ? text.quiet : text.lead}>{serviceWord(t, service, visit.locale, 'means')}</p>
          {!visit.proved && <p className={text.quiet}>{t('take.pendingNote')}</p>}
          {offered.waiting?.offeredUntil && (
            <Banner tone="good">
              {t('take.offer', {
                until: longMoment(offered.waiting.offeredUntil, visit.locale, visit.event.timeZone),
              })}
            </Banner>
          )}
        </Stack>
        {!blocked && <TakeForm t={t} visit={visit} offered={offered} />}
      </Stack>
      {beside}
    </Split>
  )
}

export const titleOf = ({ event, locale }: Visit, { service }: VisitService): string =>
  (service.id === 'newsletter' ? event.content.newsletter?.name[locale] : undefined) ?? service.label[locale]

/** The newsletter is its consent, so taking it gives it; any other tick stands unticked and is not needed. */
function TakeForm({ t, visit, offered: { service } }: { t: VisitTexts; visit: Visit; offered: VisitService }) {
  const { catalogue, locale } = visit
  const page = visitPath(visit, `/${service.id}`)
  const implied = service.id === 'newsletter' ? (service.consents ?? []) : []
  const offered = catalogue.consents.filter(({ id }) => service.consents?.includes(id) && !implied.includes(id))
  return (
    <Post
      action={`/api/v1/me/services/${service.id}`}
      method="PUT"
      next={page}
      page={page}
      hidden={{ locale, ...Object.fromEntries(implied.map((id) => [id, 'on'])) }}
    >
      <Stack>
        {offered.length > 0 && (
          <div>
            <h2 className={text.medium}>{t('ask.decide')}</h2>
            {offered.map(({ id, label }) => (
              <Tick key={id} id={id} name={id} checked={visit.consents[id] === true}>
                {label[locale]}
              </Tick>
            ))}
            {service.id === 'matching' && <p className={`${text.small} ${text.quiet}`}>{t('matching.tickHint')}</p>}
            <p className={`${text.small} ${text.quiet}`}>{t('ask.decideHint')}</p>
          </div>
        )}
        {(offered.length > 0 || implied.length > 0) && (
          <p className={`${text.small} ${text.quiet}`}>
            {t.rich('ask.keptTick', {
              privacy: (words) => (
                <a className={text.within} href={eventPath(visit, '/privacy')}>
                  {words}
                </a>
              ),
            })}
          </p>
        )}
        <Actions>
          <Button>{serviceWord(t, service, locale, 'take')}</Button>
          <a className={text.link} href={visitPath(visit)}>
            {t('ask.later')}
          </a>
        </Actions>
      </Stack>
    </Post>
  )
}

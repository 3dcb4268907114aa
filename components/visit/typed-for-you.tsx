import { Button } from '#components/button.tsx'
import { KnownList } from '#components/known-list.tsx'
import { Actions, Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { labelOf } from '#lib/answers/answers.ts'
import { longDate } from '#lib/time/long-date.ts'
import type { Claim, Visit } from '#lib/visitor/visit.ts'
import { pointLabel } from './known-facts.ts'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

type Props = { t: VisitTexts; visit: Visit }

/** After the first proof: what was typed before it is kept, corrected or, when it was somebody else, deleted. */
export function TypedForYou({ t, visit }: Props) {
  if (visit.decided || !visit.typed) return null
  const decide = `/api/v1/me/submissions/${visit.typed.id}`
  const page = visitPath(visit)
  return (
    <Section id="typed" title={t('typed.title')}>
      <Stack>
        <p className={text.quiet}>{t('typed.lead')}</p>
        <Typed t={t} visit={visit} claim={visit.typed} />
        <Actions>
          <Post action={decide} next={`${page}?done=kept`} hidden={{ decision: 'keep' }}>
            <Button look="line">{t('typed.keep')}</Button>
          </Post>
          <Post action={decide} next={visitPath(visit, '/details')} hidden={{ decision: 'keep' }}>
            <Button look="text">{t('typed.correct')}</Button>
          </Post>
          {/* The registration may go with it, so the server says where to go. */}
          <Post action={decide} hidden={{ decision: 'not-me', locale: visit.locale }}>
            <Button look="text" bad>
              {t('typed.notMe')}
            </Button>
          </Post>
        </Actions>
      </Stack>
    </Section>
  )
}

/** Typed elsewhere with this address; nothing of it counts until its owner keeps it. */
export function Claims({ t, visit }: Props) {
  const page = visitPath(visit)
  return visit.claims.map((claim) => (
    <Section key={claim.id} id={`claim-${claim.id}`} title={t('claims.title')}>
      <Stack>
        <p className={text.quiet}>
          {t('claims.lead', { date: longDate(claim.at, visit.locale, visit.event.timeZone) })}
        </p>
        <Typed t={t} visit={visit} claim={claim} />
        <Actions>
          <Post action={`/api/v1/me/submissions/${claim.id}`} next={`${page}?done=kept`} hidden={{ decision: 'keep' }}>
            <Button look="line">{t('claims.keep')}</Button>
          </Post>
          <Post
            action={`/api/v1/me/submissions/${claim.id}`}
            next={`${page}?done=dropped`}
            hidden={{ decision: 'drop' }}
          >
            <Button look="text">{t('claims.drop')}</Button>
          </Post>
        </Actions>
      </Stack>
    </Section>
  ))
}

function Typed({ t, visit, claim }: { t: VisitTexts; visit: Visit; claim: Claim }) {
  const { catalogue, locale } = visit
  const rest = claim.answers.flatMap(({ point, value }) =>
    value === null || point === 'satisfaction'
      ? []
      : [{ id: point, label: pointLabel(visit, point), value: labelOf(point, value, catalogue, locale) }],
  )
  return (
    <KnownList
      columns
      facts={[
        { id: 'name', label: pointLabel(visit, 'name'), value: claim.name },
        { id: 'company', label: pointLabel(visit, 'company'), value: claim.company },
        ...rest,
        ...claim.ticks.flatMap((purpose) => {
          const consent = catalogue.consents.find(({ id }) => id === purpose)
          return consent ? [{ id: purpose, label: t('typed.ticked'), value: consent.label[locale] }] : []
        }),
      ]}
    />
  )
}

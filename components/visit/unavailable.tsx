import { Button, ButtonLink } from '#components/button.tsx'
import { Actions, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { Problem } from './problem.tsx'
import { titleOf } from './take.tsx'
import type { VisitTexts } from './texts.ts'
import type { Refused } from './visit-form.ts'

type UnavailableProps = { t: VisitTexts; visit: Visit; offered: VisitService; refused: Refused | null }

/** Full, closed or waiting: why, the waiting list, and the way back. */
export function Unavailable({ t, visit, offered, refused }: UnavailableProps) {
  const { service, state, waiting, plan } = offered
  const key = state === 'full' || state === 'waiting' ? state : 'closed'
  const page = visitPath(visit, `/${service.id}`)
  const post = { action: `/api/v1/me/services/${service.id}`, next: page, page }
  const { locale } = visit
  return (
    <Stack column>
      <Problem refused={refused} />
      <h1>{titleOf(visit, offered)}</h1>
      <p className={text.lead}>
        {state === 'waiting' && waiting?.position
          ? t('take.waitingNo', { position: waiting.position })
          : t(`take.${key}`)}
      </p>
      <Actions>
        {state === 'full' && plan.ask.length === 0 && (
          <Post {...post} method="PUT" hidden={{ locale, wait: 'on' }}>
            <Button>{t('take.waitFor')}</Button>
          </Post>
        )}
        {state === 'waiting' && (
          <Post {...post} method="DELETE" hidden={{ locale }}>
            <Button look="line">{t('take.leaveList')}</Button>
          </Post>
        )}
        <ButtonLink look="line" href={visitPath(visit)}>
          {t('title')}
        </ButtonLink>
      </Actions>
    </Stack>
  )
}

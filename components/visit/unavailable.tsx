import { ButtonLink } from '#components/button.tsx'
import { Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import { titleOf } from './take.tsx'
import type { VisitTexts } from './texts.ts'

type UnavailableProps = { t: VisitTexts; visit: Visit; offered: VisitService }

/** Full, closed or waiting: why, and the way back. */
export function Unavailable({ t, visit, offered }: UnavailableProps) {
  const key = offered.state === 'full' || offered.state === 'waiting' ? offered.state : 'closed'
  return (
    <Stack column>
      <h1>{titleOf(visit, offered)}</h1>
      <p className={text.lead}>{t(`take.${key}`)}</p>
      <ButtonLink look="line" href={visitPath(visit)}>
        {t('title')}
      </ButtonLink>
    </Stack>
  )
}

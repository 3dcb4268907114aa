import type { ReactNode } from 'react'
import { Button } from '#components/button.tsx'
import { KnownList } from '#components/known-list.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import { knownFacts } from './known-facts.ts'
import { Post } from './post.tsx'
import { seenIn } from './seen.ts'
import type { VisitTexts } from './texts.ts'

type StillRightProps = {
  t: VisitTexts
  visit: Visit
  points: readonly string[]
  now: Date
  page: string
  service?: string
  /** The filled button of the page, where nothing else on it is more important. */
  main?: boolean
  /** What may be done with each by itself, where the page has the forms for it. */
  ways?: (point: string) => ReactNode
}

/** Guesses and old answers, confirmed together in one tap. */
export function StillRight({ t, visit, points, now, page, service, main, ways }: StillRightProps) {
  if (points.length === 0) return null
  return (
    <Section id="still-right" title={t('still.title')}>
      <Stack>
        <p className={text.quiet}>{t('still.lead', { count: points.length })}</p>
        <KnownList
          facts={knownFacts(t, visit, points, now).map((fact) => ({ ...fact, ways: ways?.(fact.id) }))}
          columns
        />
        <Post
          action="/api/v1/me/answers"
          method="PATCH"
          next={`${page}?done=confirmed`}
          page={page}
          hidden={{ confirm: points, seen: seenIn(visit, points), locale: visit.locale, ...(service && { service }) }}
        >
          <Button look={main ? undefined : 'line'}>{t(points.length > 1 ? 'still.yesAll' : 'still.yes')}</Button>
        </Post>
      </Stack>
    </Section>
  )
}

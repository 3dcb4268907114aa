import { Button } from '#components/button.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { listed } from '#lib/time/long-date.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { seenIn } from './seen.ts'
import type { VisitTexts } from './texts.ts'
import { isRemovable, neededBy } from './ways.tsx'

/** Takes one answer away; says before what would ask for it again. */
export function RemovePoint({ t, visit, point }: { t: VisitTexts; visit: Visit; point: string }) {
  if (!isRemovable(visit, point)) return null
  const services = neededBy(visit, point)
  const page = visitPath(visit, `/details/${point}`)
  return (
    <Section id="remove" title={t('point.removeTitle')}>
      <Stack>
        <p className={text.quiet}>
          {services.length > 0 ? t('point.needed', { services: listed(services, visit.locale) }) : t('point.free')}
        </p>
        <Post
          action="/api/v1/me/answers"
          method="PATCH"
          next={`${visitPath(visit, '/details')}?done=removed`}
          page={page}
          hidden={{ remove: point, locale: visit.locale, seen: seenIn(visit, [point]) }}
        >
          <Button look="line" bad>
            {t('point.removeButton')}
          </Button>
        </Post>
      </Stack>
    </Section>
  )
}

import known from '#components/known.module.css'
import text from '#components/text.module.css'
import { standing } from '#lib/visitor/remove-answers.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { pointLabel } from './known-facts.ts'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { seenIn } from './seen.ts'
import type { VisitTexts } from './texts.ts'

type WaysProps = { t: VisitTexts; visit: Visit }

/** The taken services that would ask for a point again. */
export const neededBy = ({ services, locale }: Visit, point: string): string[] =>
  services
    .filter(({ service, state }) => ['taken', 'waiting', 'pending'].includes(state) && service.needs.includes(point))
    .map(({ service }) => service.label[locale])

export const isRemovable = ({ known }: Visit, point: string): boolean => {
  const fact = known.get(point)
  return fact !== undefined && fact.source !== 'derived' && fact.source !== 'observed' && !standing.includes(point)
}

/** One form each for all the buttons of a page: a button says which point it is about. */
export function WayForms({ t: _, visit }: WaysProps) {
  const page = visitPath(visit, '/details')
  const shared = { action: '/api/v1/me/answers', method: 'PATCH' as const, page }
  const hidden = { locale: visit.locale, seen: seenIn(visit, [...visit.known.keys()]) }
  return (
    <>
      <Post {...shared} id="confirm-one" next={`${page}?done=confirmed`} hidden={hidden} />
      <Post {...shared} id="remove-one" next={`${page}?done=removed`} hidden={hidden} />
    </>
  )
}

/** Beside a value: a guess is right, an answer goes. Where a service would ask again, that is said first. */
export function Ways({ t, visit, point }: WaysProps & { point: string }) {
  const about = <span className={text.hide}>: {pointLabel(visit, point)}</span>
  const asked = visit.catalogue.questions.some(({ fields }) => fields.some(({ id }) => id === point))
  if (visit.known.get(point)?.source === 'derived' && asked)
    return (
      <button type="submit" form="confirm-one" name="confirm" value={point} className={known.way}>
        {t('point.right')}
        {about}
      </button>
    )
  if (!isRemovable(visit, point)) return null
  if (neededBy(visit, point).length > 0)
    return (
      <a href={`${visitPath(visit, `/details/${point}`)}#remove`}>
        {t('point.remove')}
        {about}
      </a>
    )
  return (
    <button type="submit" form="remove-one" name="remove" value={point} className={known.way}>
      {t('point.remove')}
      {about}
    </button>
  )
}

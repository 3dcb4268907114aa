import type { KnownFact } from '#components/known-list.tsx'
import { labelOf } from '#lib/answers/answers.ts'
import { changedBy } from '#lib/visitor/provenance.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import { sourceSentence } from './source.ts'
import type { VisitTexts } from './texts.ts'

/** What people read for a data point of this visit: its name. */
export const pointLabel = ({ catalogue, locale }: Visit, point: string): string =>
  catalogue.points.find(({ id }) => id === point)?.label[locale] ?? point

/** Data points as they stand on a page: the value, where it comes from, and the way to change it. */
export function knownFacts(t: VisitTexts, visit: Visit, points: readonly string[], now: Date): KnownFact[] {
  const { catalogue, event, known, locale } = visit
  return points.flatMap((point) => {
    const fact = known.get(point)
    if (!fact) return []
    const proof = point === 'email' && visit.proved ? ` · ${t('details.emailProved')}` : ''
    const change = changedBy(point, catalogue)
    return [
      {
        id: point,
        label: pointLabel(visit, point),
        value: fact.value === null ? t('details.notSaid') : labelOf(point, fact.value, catalogue, locale),
        source: sourceSentence(t, point, fact, { catalogue, locale, timeZone: event.timeZone, now }) + proof,
        change: change && {
          href: visitPath(visit, `/details/${change}`),
          text: t(fact.value === null ? 'details.answer' : 'still.change'),
        },
      },
    ].map(({ change: way, ...rest }) => ({ ...rest, change: way || undefined }))
  })
}

import { Banner } from '#components/banner.tsx'
import text from '#components/text.module.css'
import type { Sharper as OneMore } from '#lib/matching/sharpen.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'

/** What one more answer would do for this list, and the way to give it. */
export function Sharper({ t, visit, sharper: { point, level } }: { t: VisitTexts; visit: Visit; sharper: OneMore }) {
  const question = visit.catalogue.questions.find(({ fields }) => fields.some(({ id }) => id === point))
  if (!question) return null
  return (
    <Banner>
      <p>{t('matching.sharpen', { count: level })}</p>
      <a className={text.link} href={visitPath(visit, `/details/${point}?for=matching`)}>
        {question.label[visit.locale]}
      </a>
    </Banner>
  )
}

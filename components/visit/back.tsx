import { BackLink } from '#components/back-link.tsx'
import type { Visit } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'

/** The way back to my visit, on every page below it. */
export const Back = ({ t, visit }: { t: VisitTexts; visit: Visit }) => (
  <BackLink href={visitPath(visit)}>{t('title')}</BackLink>
)

import { InHall } from '#components/halls.tsx'
import { Rows, Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import { interestsOf, productName } from './interests.ts'
import { visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'

/** What the list of exhibitors rests on, and who sees whom. */
export function MatchingMargin({ t, visit }: { t: VisitTexts; visit: Visit }) {
  const shown = visit.consents['share-exhibitors'] === true
  return (
    <Stack gap="wide">
      <Section id="look" title={t('matching.look')}>
        <Rows>
          {interestsOf(visit).map((product) => (
            <li key={product}>
              <InHall hall={hallOf(visit, product)}>{productName(visit, product)}</InHall>
            </li>
          ))}
        </Rows>
        <a className={`${text.link} ${text.small}`} href={visitPath(visit, '/details/interests')}>
          {t('matching.changeLook')}
        </a>
      </Section>
      <Section id="sees" title={t('matching.sees')}>
        <p className={`${text.small} ${text.quiet}`}>{t(shown ? 'matching.seesYes' : 'matching.seesNo')}</p>
        <a className={`${text.link} ${text.small}`} href={visitPath(visit, '/details#allow')}>
          {t('matching.seesChange')}
        </a>
      </Section>
    </Stack>
  )
}

/** A product's hall, or a whole group's. */
const hallOf = ({ catalogue }: Visit, chosen: string): string =>
  catalogue.products.find(({ id, items }) => id === chosen || items.some((one) => one.id === chosen))?.hall ?? ''

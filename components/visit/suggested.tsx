import { Entry, type ReasonSign, Reasons } from '#components/entry.tsx'
import { Actions } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { labelOf } from '#lib/answers/answers.ts'
import { countryName } from '#lib/answers/countries.ts'
import type { Match } from '#lib/matching/matching.ts'
import type { Reason } from '#lib/matching/reasons.ts'
import type { Kind } from '#lib/matching/weights.ts'
import type { Mark } from '#lib/ports/exhibitors.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { productName } from './interests.ts'
import { MarkButton } from './mark-button.tsx'
import { hallName, Place } from './place.tsx'
import type { VisitTexts } from './texts.ts'

type SuggestedProps = {
  t: VisitTexts
  visit: Visit
  match: Match
  /** Given just now. */
  mark?: Mark
}

/** An exhibitor with its reasons and two ways to say what one thinks of it; marked just now, with the way back. */
export function Suggested({ t, visit, match: { exhibitor, reasons }, mark }: SuggestedProps) {
  const shared = { t, visit, exhibitor }
  return (
    <Entry id={`at-${exhibitor.id}`} side={<Place visit={visit} {...exhibitor} />}>
      <h3 className={text.large}>{exhibitor.name[visit.locale]}</h3>
      {mark ? (
        <p role="status">{t(mark === 'interested' ? 'matching.onList' : 'matching.offList')}</p>
      ) : (
        <Reasons reasons={reasons.map((reason) => ({ text: wordsOf(t, visit, reason), sign: signOf(reason.kind) }))} />
      )}
      <Actions>
        {mark ? (
          <MarkButton {...shared} label="undo" />
        ) : (
          <>
            <MarkButton {...shared} mark="interested" label="interested" look="line" />
            <MarkButton {...shared} mark="not-interested" label="notInterested" />
          </>
        )}
      </Actions>
    </Entry>
  )
}

const signs: Readonly<Partial<Record<Kind, ReasonSign>>> = {
  near: 'near',
  hall: 'near',
  stage: 'near',
  missing: 'missing',
}

const signOf = (kind: Kind): ReasonSign => signs[kind] ?? 'same'

/** A reason as people read it. */
function wordsOf(t: VisitTexts, visit: Visit, { kind, theirs, mine }: Reason): string {
  const { catalogue, locale } = visit
  const label = (point: string, values: readonly string[]) => labelOf(point, values, catalogue, locale)
  switch (kind) {
    case 'product':
      return label('interests', theirs)
    case 'group':
      return t('matching.group', {
        group: catalogue.products.find(({ id }) => id === mine[0])?.label[locale] ?? productName(visit, mine[0] ?? ''),
        products: label('interests', theirs),
      })
    case 'near':
      return t('matching.near', { product: label('interests', theirs), chosen: label('interests', mine) })
    case 'partner':
      return t('matching.partner', { goals: label('matchingGoals', mine) })
    case 'application':
      return t('matching.application', { applications: label('application', mine) })
    case 'certificate':
    case 'missing':
      return t(`matching.${kind}`, { certificates: label('requiredCertificates', mine) })
    case 'region':
      return t('matching.region', { country: countryName(theirs[0] ?? '', locale) })
    case 'hall':
      return t('matching.hall', { hall: hallName(visit, theirs[0] ?? '') })
    case 'supplier':
    case 'stage':
      return t(`matching.${kind}`)
  }
}

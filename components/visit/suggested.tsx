import { Entry, type ReasonSign, Reasons } from '#components/entry.tsx'
import { Actions } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { labelOf } from '#lib/answers/answers.ts'
import { countryName } from '#lib/answers/countries.ts'
import { nameOfChoice } from '#lib/catalogue/chosen-products.ts'
import type { Match } from '#lib/matching/matching.ts'
import type { Reason } from '#lib/matching/reasons.ts'
import type { Mark } from '#lib/ports/exhibitors.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
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
        <Reasons reasons={reasonLines(t, visit, reasons)} />
      )}
      <div className={styles.room}>
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
      </div>
    </Entry>
  )
}

type Line = { text: string; sign: ReasonSign }

/** Products first, a line each; all that fits besides in one; then what is missing, and the hall. */
function reasonLines(t: VisitTexts, visit: Visit, reasons: readonly Reason[]): Line[] {
  const lines = reasons.flatMap((reason) => lineOf(t, visit, reason) ?? [])
  const things = reasons.flatMap((reason) => thingOf(t, visit, reason) ?? [])
  const fits: Line[] =
    things.length > 0 ? [{ text: t('matching.fits', { things: things.join(' · ') }), sign: 'same' }] : []
  const order: readonly ReasonSign[] = ['same', 'near', 'missing']
  return [...lines, ...fits].sort((a, b) => order.indexOf(a.sign) - order.indexOf(b.sign))
}

const labels = ({ catalogue, locale }: Visit, point: string, values: readonly string[]) =>
  labelOf(point, values, catalogue, locale)

/** A reason that is said by itself. */
function lineOf(t: VisitTexts, visit: Visit, { kind, theirs, mine }: Reason): Line | undefined {
  switch (kind) {
    case 'product':
      return { text: labels(visit, 'interests', theirs), sign: 'same' }
    case 'group':
      return {
        text: t('matching.group', {
          group: nameOfChoice(mine[0] ?? '', visit.catalogue.products, visit.locale),
          products: labels(visit, 'interests', theirs),
        }),
        sign: 'same',
      }
    case 'near':
      return {
        text: t('matching.near', {
          product: labels(visit, 'interests', theirs),
          chosen: labels(visit, 'interests', mine),
        }),
        sign: 'near',
      }
    case 'missing':
      return { text: t('matching.missing', { certificates: labels(visit, 'requiredCertificates', mine) }), sign: kind }
    case 'hall':
      return { text: t('matching.hall', { hall: hallName(visit, theirs[0] ?? '') }), sign: 'near' }
    default:
      return undefined
  }
}

/** A reason that is named with others. */
function thingOf(t: VisitTexts, visit: Visit, { kind, theirs, mine }: Reason): string | undefined {
  switch (kind) {
    case 'partner':
      return labels(visit, 'matchingGoals', mine)
    case 'application':
      return labels(visit, 'application', mine)
    case 'certificate':
      return labels(visit, 'requiredCertificates', mine)
    case 'region':
      return countryName(theirs[0] ?? '', visit.locale)
    case 'supplier':
    case 'stage':
      return t(`matching.${kind}`)
    default:
      return undefined
  }
}

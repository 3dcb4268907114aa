import { Entry, Reasons } from '#components/entry.tsx'
import { HallShape } from '#components/halls.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { labelOf } from '#lib/answers/answers.ts'
import type { ExhibitorRow } from '#lib/ports.ts'
import { type Match, matching } from '#lib/visitor/matching.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import type { VisitTexts } from './texts.ts'

/** The product ids somebody looks for. */
export function interestsOf(visit: Visit): readonly string[] {
  const chosen = visit.known.get('interests')?.value
  return Array.isArray(chosen) ? chosen : []
}

export const matchesOf = (visit: Visit, exhibitors: readonly ExhibitorRow[]) =>
  matching(interestsOf(visit), exhibitors, visit.catalogue.products)

export const productName = ({ catalogue, locale }: Visit, product: string): string =>
  labelOf('interests', product, catalogue, locale)

type ExhibitorsProps = { t: VisitTexts; visit: Visit; exhibitors: readonly ExhibitorRow[] }

/** Exhibitors that fit, each with its stand and the reason in words; below them those that are only close. */
export function Exhibitors({ t, visit, exhibitors }: ExhibitorsProps) {
  const { fit, close } = matchesOf(visit, exhibitors)
  return (
    <Stack gap="wide">
      {fit.length > 0 ? (
        <List t={t} visit={visit} matches={fit} heading="h2" />
      ) : (
        <p className={text.quiet}>{t('matching.none')}</p>
      )}
      {close.length > 0 && (
        <Section id="close" title={t('matching.close')}>
          <List t={t} visit={visit} matches={close} heading="h3" />
        </Section>
      )}
    </Stack>
  )
}

type ListProps = { t: VisitTexts; visit: Visit; matches: readonly Match[]; heading: 'h2' | 'h3' }

function List({ t, visit, matches, heading: Heading }: ListProps) {
  return (
    <ul>
      {matches.map((match) => {
        const { exhibitor } = match
        const hall = visit.event.content.halls.find(({ id }) => id === exhibitor.hall)
        return (
          <Entry
            key={exhibitor.id}
            side={
              <>
                <HallShape hall={exhibitor.hall} label={hall?.name[visit.locale]} big />
                <b>{exhibitor.stand}</b>
              </>
            }
          >
            <Heading className={text.large}>{exhibitor.name[visit.locale]}</Heading>
            <Reasons reasons={reasonsOf(t, visit, match)} />
          </Entry>
        )
      })}
    </ul>
  )
}

function reasonsOf(t: VisitTexts, visit: Visit, { same, near }: Match) {
  return [
    ...same.map((product) => ({ text: productName(visit, product) })),
    ...near.map(({ product, chosen }) => ({
      text: t('matching.near', { product: productName(visit, product), chosen: productName(visit, chosen) }),
      near: true,
    })),
  ]
}

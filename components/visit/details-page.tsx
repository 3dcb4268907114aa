import { Fold } from '#components/fold.tsx'
import { KnownList } from '#components/known-list.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { groupKnown } from '#lib/visitor/details.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { Allow } from './allow.tsx'
import styles from './inline.module.css'
import { knownFacts } from './known-facts.ts'
import { Leave } from './leave.tsx'
import { visitPath } from './paths.ts'
import { StillRight } from './still-right.tsx'
import type { VisitTexts } from './texts.ts'
import { WayForms, Ways } from './ways.tsx'

type DetailsProps = { t: VisitTexts; visit: Visit; now: Date; wechat: boolean }

/** So many guesses stand open; a phone need not scroll through all of them to what one may allow. */
const atOnce = 8

/** Everything we know, where it comes from, and how to change it; guesses first. */
export function Details({ t, visit, now, wechat }: DetailsProps) {
  const confirm = [...new Set(visit.services.flatMap(({ plan }) => plan.confirm))]
  const groups = groupKnown(visit.known, visit.catalogue, confirm)
  const ways = (point: string) => <Ways t={t} visit={visit} point={point} />
  const facts = (points: readonly string[]) =>
    knownFacts(t, visit, points, now).map((fact) => ({ ...fact, ways: ways(fact.id) }))
  return (
    <div className={styles.broad}>
      <WayForms t={t} visit={visit} />
      <Stack gap="wide">
        <Stack>
          <h1>{t('details.title')}</h1>
          <p className={text.lead}>{t(visit.proved ? 'details.lead' : 'details.unproven')}</p>
        </Stack>
        <StillRight
          t={t}
          visit={visit}
          points={groups.confirm}
          now={now}
          page={visitPath(visit, '/details')}
          main
          ways={ways}
        />
        <Section id="told" title={t('details.told')}>
          <KnownList facts={facts(groups.told)} columns />
        </Section>
        {groups.worked.length > 0 && (
          <Section id="worked" title={t('details.worked')}>
            <Stack>
              <p className={text.quiet}>{t('details.workedHint')}</p>
              <KnownList facts={facts(groups.worked.slice(0, atOnce))} columns />
              {groups.worked.length > atOnce && (
                <Fold summary={<span>{t('details.more', { count: groups.worked.length - atOnce })}</span>}>
                  <KnownList facts={facts(groups.worked.slice(atOnce))} columns />
                </Fold>
              )}
            </Stack>
          </Section>
        )}
        <div>
          {groups.skipped.length > 0 && (
            <Fold summary={<span>{t('details.skipped', { count: groups.skipped.length })}</span>}>
              <KnownList facts={facts(groups.skipped)} columns />
            </Fold>
          )}
          {groups.noticed.length > 0 && (
            <Fold summary={<span>{t('details.noticed')}</span>}>
              <KnownList facts={facts(groups.noticed)} columns />
            </Fold>
          )}
          <p className={`${text.small} ${text.quiet} ${styles.below}`}>{t('details.never')}</p>
        </div>
        <Allow t={t} visit={visit} />
        <Leave t={t} visit={visit} wechat={wechat} />
      </Stack>
    </div>
  )
}

import { ButtonLink } from '#components/button.tsx'
import { Actions, Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Match } from '#lib/matching/matching.ts'
import type { MyExhibitors } from '#lib/matching/my-exhibitors.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { MarkForms, MyList, Passed } from './marked.tsx'
import { eventPath, visitPath } from './paths.ts'
import { Sharper } from './sharper.tsx'
import { Suggested } from './suggested.tsx'
import type { VisitTexts } from './texts.ts'

/** What the address of the page asks for: which part of the list, and who was marked just now. */
export type Looking = { from: number; marked: string | undefined }

type ExhibitorsProps = { t: VisitTexts; visit: Visit; mine: MyExhibitors; looking: Looking }

/** How many are suggested at once. */
const atOnce = 20

/** My list, then who else fits and why, then those put away. Marks are plain forms: they work before scripts do. */
export function Exhibitors({ t, visit, mine, looking }: ExhibitorsProps) {
  // Whoever was marked just now keeps its place once more, so that the next one is where the eye is.
  const listed = mine.matches.filter((match) => mine.suggested.includes(match) || match.exhibitor.id === looking.marked)
  const from = looking.from < listed.length ? looking.from : 0
  const shown = listed.slice(from, from + atOnce)
  const page = visitPath(visit, `/matching${from > 0 ? `?from=${from}` : ''}`)
  return (
    <Stack gap="wide">
      <MarkForms visit={visit} page={page} />
      <MyList t={t} visit={visit} marked={mine.mine} />
      {shown.length > 0 ? (
        <div id="list">
          <Stack gap="wide">
            <Part t={t} visit={visit} mine={mine} id="suggested" matches={shown.filter(({ fits }) => fits)} />
            <Part t={t} visit={visit} mine={mine} id="close" matches={shown.filter(({ fits }) => !fits)} />
            <Pages t={t} visit={visit} from={from} count={listed.length} />
          </Stack>
        </div>
      ) : (
        <p className={text.quiet}>{t(mine.matches.length > 0 ? 'matching.allMarked' : 'matching.none')}</p>
      )}
      <Passed t={t} visit={visit} marked={mine.passed} />
      <p>
        <a className={text.link} href={eventPath(visit, '/exhibitors')}>
          {t('matching.browse')}
        </a>
      </p>
    </Stack>
  )
}

type PartProps = Pick<ExhibitorsProps, 't' | 'visit' | 'mine'> & {
  id: 'suggested' | 'close'
  matches: readonly Match[]
}

/** Those that show what was chosen, or those that are only close. */
function Part({ t, visit, mine, id, matches }: PartProps) {
  if (matches.length === 0) return null
  const markOf = (match: Match) =>
    [...mine.mine, ...mine.passed].find(({ exhibitor }) => exhibitor.id === match.exhibitor.id)?.mark
  return (
    <Section id={id} title={t(`matching.${id}`)}>
      <Stack>
        {id === 'suggested' && mine.sharper && <Sharper t={t} visit={visit} sharper={mine.sharper} />}
        <ul>
          {matches.map((match) => (
            <Suggested key={match.exhibitor.id} t={t} visit={visit} match={match} mark={markOf(match)} />
          ))}
        </ul>
      </Stack>
    </Section>
  )
}

function Pages({ t, visit, from, count }: Pick<ExhibitorsProps, 't' | 'visit'> & { from: number; count: number }) {
  if (count <= atOnce) return null
  const to = Math.min(from + atOnce, count)
  return (
    <>
      <p className={text.quiet}>{t('matching.range', { from: from + 1, to, count })}</p>
      <Actions>
        {to < count && (
          <ButtonLink look="line" href={visitPath(visit, `/matching?from=${to}#list`)}>
            {t('matching.next', { count: Math.min(atOnce, count - to) })}
          </ButtonLink>
        )}
        {from > 0 && (
          <a className={text.link} href={visitPath(visit, '/matching#list')}>
            {t('matching.first')}
          </a>
        )}
      </Actions>
    </>
  )
}

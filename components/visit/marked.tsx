import { Entry } from '#components/entry.tsx'
import { Fold } from '#components/fold.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Marked } from '#lib/matching/my-exhibitors.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { productName } from './interests.ts'
import { MarkButton, markForm } from './mark-button.tsx'
import { Place } from './place.tsx'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

/** What every mark on the page sends; the buttons stand beside their exhibitors and name their form. */
export function MarkForms({ visit, page }: { visit: Visit; page: string }) {
  return (['PUT', 'DELETE'] as const).map((method) => (
    <Post
      key={method}
      id={markForm[method]}
      action="/api/v1/me/exhibitors"
      method={method}
      page={page}
      hidden={{ locale: visit.locale }}
    />
  ))
}

type MarkedProps = { t: VisitTexts; visit: Visit; marked: readonly Marked[] }

/** Whom somebody wants to see, in the order of the halls. */
export function MyList({ t, visit, marked }: MarkedProps) {
  if (marked.length === 0) return null
  return (
    <Section id="my-list" title={t('matching.mine', { count: marked.length })}>
      <Stack>
        <p className={`${text.quiet} ${text.small}`}>{t('matching.mineHint')}</p>
        <ul>
          {marked.map((one) => (
            <Line key={one.exhibitor.id} t={t} visit={visit} one={one} label="takeOff" />
          ))}
        </ul>
      </Stack>
    </Section>
  )
}

/** Whom somebody wants to see no more, folded away. */
export function Passed({ t, visit, marked }: MarkedProps) {
  if (marked.length === 0) return null
  return (
    <Fold summary={<h2 className={text.medium}>{t('matching.passed', { count: marked.length })}</h2>}>
      <ul>
        {marked.map((one) => (
          <Line key={one.exhibitor.id} t={t} visit={visit} one={one} label="showAgain" />
        ))}
      </ul>
    </Fold>
  )
}

type LineProps = { t: VisitTexts; visit: Visit; one: Marked; label: 'takeOff' | 'showAgain' }

function Line({ t, visit, one: { exhibitor }, label }: LineProps) {
  return (
    <Entry side={<Place visit={visit} {...exhibitor} />}>
      <h3>{exhibitor.name[visit.locale]}</h3>
      <p className={`${text.small} ${text.quiet}`}>
        {exhibitor.products.map((product) => productName(visit, product)).join(' · ')}
      </p>
      <div>
        <MarkButton t={t} visit={visit} exhibitor={exhibitor} label={label} />
      </div>
    </Entry>
  )
}

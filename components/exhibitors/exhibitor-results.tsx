import { useTranslations } from 'next-intl'
import { Banner } from '#components/banner.tsx'
import { Entry } from '#components/entry.tsx'
import { HallShape } from '#components/halls.tsx'
import { Actions } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { nameOfChoice } from '#lib/catalogue/chosen-products.ts'
import type { Filter } from '#lib/exhibitors/find.ts'
import type { Exhibitor } from '#lib/matching/reasons.ts'
import type { ListProps } from './exhibitor-filter.tsx'
import styles from './exhibitors.module.css'

/** How many stand on one page: a phone in a crowded hall loads it in a moment. */
const perPage = 30

export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / perPage))

/** Who is left, with the ways back to more and on to fewer. */
export function ExhibitorResults(props: ListProps & { page: number }) {
  const { found, catalogue, locale, filter, page } = props
  const say = useTranslations('exhibitors')
  const count = found.exhibitors.length
  const what = filter.product ?? filter.group
  const from = (page - 1) * perPage
  return (
    <section className={styles.results} aria-labelledby="found">
      <h2 id="found">
        {what
          ? say('foundFor', { what: nameOfChoice(what, catalogue.products, locale), count })
          : say('found', { count })}
      </h2>
      <Chosen {...props} />
      <Narrow {...props} />
      {count === 0 && (
        <Banner>
          <p>
            <b>{say('none')}</b>
          </p>
          <p>{say('noneText')}</p>
        </Banner>
      )}
      <ul>
        {found.exhibitors.slice(from, from + perPage).map((exhibitor) => (
          <Listed key={exhibitor.id} {...props} exhibitor={exhibitor} />
        ))}
      </ul>
      <Pages {...props} />
    </section>
  )
}

function Listed({ exhibitor, event, catalogue, locale }: ListProps & { exhibitor: Exhibitor }) {
  const hall = event.content.halls.find(({ id }) => id === exhibitor.hall)
  return (
    <Entry
      side={
        <>
          <HallShape hall={exhibitor.hall} label={hall?.name[locale]} big />
          <b>{exhibitor.stand}</b>
        </>
      }
    >
      <h3 className={text.large}>{exhibitor.name[locale]}</h3>
      {exhibitor.profile?.about && <p>{exhibitor.profile.about[locale]}</p>}
      <p className={`${text.small} ${text.quiet}`}>
        {exhibitor.products.map((product) => nameOfChoice(product, catalogue.products, locale)).join(' · ')}
      </p>
    </Entry>
  )
}

/** What is chosen, each to be taken back by itself. */
function Chosen({ event, catalogue, locale, address, path, filter }: ListProps) {
  const say = useTranslations('exhibitors')
  const { group, product, hall, q } = filter
  const chosen: { what: string; without: Filter }[] = [
    ...(group
      ? [
          {
            what: nameOfChoice(product ?? group, catalogue.products, locale),
            without: { ...filter, group: undefined, product: undefined },
          },
        ]
      : []),
    ...(hall
      ? [
          {
            what: event.content.halls.find(({ id }) => id === hall)?.name[locale] ?? hall,
            without: { ...filter, hall: undefined },
          },
        ]
      : []),
    ...(q ? [{ what: say('named', { q }), without: { ...filter, q: undefined } }] : []),
  ]
  if (chosen.length === 0) return null
  return (
    <div className={styles.chips}>
      {chosen.map(({ what, without }) => (
        <a key={what} className={styles.chip} href={address(without)}>
          <span className={text.hide}>{say('remove', { what })}</span>
          <span aria-hidden="true">{what} ×</span>
        </a>
      ))}
      {chosen.length > 1 && (
        <a className={text.link} href={path}>
          {say('clear')}
        </a>
      )}
    </div>
  )
}

/** The products of the group that is looked at: one tap to be more exact. */
function Narrow({ catalogue, locale, address, filter, found: { counts } }: ListProps) {
  const say = useTranslations('exhibitors')
  const group = catalogue.products.find(({ id }) => id === filter.group)
  const items = group?.items.filter(({ id }) => id !== filter.product && (counts.products.get(id) ?? 0) > 0) ?? []
  if (!group || items.length === 0) return null
  return (
    <nav aria-label={say('narrow')}>
      <p className={`${text.small} ${text.quiet}`}>{say('narrow')}</p>
      <div className={styles.chips}>
        {items.map(({ id, label }) => (
          <a key={id} className={styles.chip} href={address({ ...filter, product: id })}>
            {label[locale]} <span className={styles.n}>{counts.products.get(id)}</span>
          </a>
        ))}
      </div>
    </nav>
  )
}

function Pages({ found, page, filter, address }: ListProps & { page: number }) {
  const say = useTranslations('exhibitors')
  const count = found.exhibitors.length
  if (count <= perPage) return null
  const from = (page - 1) * perPage
  const left = Math.min(perPage, count - from - perPage)
  return (
    <nav aria-label={say('pages')}>
      <p className={text.quiet}>{say('range', { from: from + 1, to: Math.min(from + perPage, count), count })}</p>
      <Actions>
        {left > 0 && (
          <a className={text.link} rel="next" href={address(filter, page + 1)}>
            {say('next', { count: left })}
          </a>
        )}
        {page > 1 && (
          <a className={text.link} rel="prev" href={address(filter, page - 1)}>
            {say('previous', { count: perPage })}
          </a>
        )}
      </Actions>
    </nav>
  )
}

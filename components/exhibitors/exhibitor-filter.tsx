import { useTranslations } from 'next-intl'
import { Button } from '#components/button.tsx'
import fields from '#components/field.module.css'
import { Fold } from '#components/fold.tsx'
import { HallShape } from '#components/halls.tsx'
import text from '#components/text.module.css'
import type { Catalogue } from '#lib/catalogue.ts'
import type { Filter, Found } from '#lib/exhibitors/find.ts'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import styles from './exhibitors.module.css'
import type { Address } from './list-address.ts'

export type ListProps = {
  event: EventRow
  catalogue: Catalogue
  locale: Locale
  path: string
  address: Address
  /** What says where somebody came from, as a query. */
  touch: string
  filter: Filter
  found: Found
}

/** The ways to narrow the list, as links and one plain form: an address says it all. */
export function ExhibitorFilter(props: ListProps) {
  return (
    <div className={styles.filter}>
      <Search {...props} />
      <HallChoice {...props} />
      <ProductChoice {...props} />
    </div>
  )
}

function Search({ path, filter, touch }: ListProps) {
  const say = useTranslations('exhibitors')
  const { product, group, hall, q } = filter
  const kept = [...Object.entries({ product, group: product ? undefined : group, hall }), ...new URLSearchParams(touch)]
  return (
    <form method="get" action={`${path}#found`} className={styles.search}>
      <div>
        <label className={fields.label} htmlFor="q">
          {say('search')}
        </label>
      </div>
      {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <input
        id="q"
        name="q"
        className={fields.input}
        type="text"
        defaultValue={q}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      <Button look="line">{say('go')}</Button>
    </form>
  )
}

function HallChoice({ event, locale, address, filter, found }: ListProps) {
  const say = useTranslations('exhibitors')
  const choice = (hall: string | undefined, name: string, count?: number) => {
    const words = (
      <>
        {hall && <HallShape hall={hall} bare />}
        {name} {count !== undefined && <span className={styles.n}>{count}</span>}
      </>
    )
    // Nobody is there: said, but no way that leads nowhere.
    if (count === 0 && filter.hall !== hall)
      return (
        <span key={name} className={`${styles.chip} ${styles.n}`}>
          {words}
        </span>
      )
    const here = filter.hall === hall ? 'true' : undefined
    return (
      <a key={name} className={styles.chip} href={address({ ...filter, hall })} aria-current={here}>
        {words}
      </a>
    )
  }
  return (
    <nav aria-label={say('halls')}>
      <h2 className={text.medium}>{say('halls')}</h2>
      <div className={styles.chips}>
        {choice(undefined, say('allHalls'))}
        {event.content.halls.map(({ id, name }) => choice(id, name[locale], found.counts.halls.get(id) ?? 0))}
      </div>
    </nav>
  )
}

/** Groups that open to their products. Open by itself while nothing is chosen: then choosing is what the page is for. */
function ProductChoice({ catalogue, locale, address, filter, found: { counts } }: ListProps) {
  const say = useTranslations('exhibitors')
  return (
    <nav aria-label={say('products')}>
      <Fold open={Object.keys(filter).length === 0} summary={<h2 className={text.medium}>{say('products')}</h2>}>
        {catalogue.products.map((group) => (
          <Fold
            key={group.id}
            open={filter.group === group.id}
            inset
            summary={
              <>
                <HallShape hall={group.hall} />
                <span>
                  {group.label[locale]} <small>{counts.groups.get(group.id) ?? 0}</small>
                </span>
              </>
            }
          >
            <ul className={styles.products}>
              {[
                {
                  id: group.id,
                  name: say('allOf', { group: group.label[locale] }),
                  count: counts.groups.get(group.id),
                },
                ...group.items.map(({ id, label }) => ({ id, name: label[locale], count: counts.products.get(id) })),
              ].map(({ id, name, count = 0 }) => {
                const chosen = id === group.id ? { group: id, product: undefined } : { group: group.id, product: id }
                const here = filter.group === chosen.group && filter.product === chosen.product
                return (
                  <li key={id}>
                    {count > 0 ? (
                      <a href={address({ ...filter, ...chosen })} aria-current={here ? 'true' : undefined}>
                        {name} <b className={styles.n}>{count}</b>
                      </a>
                    ) : (
                      <span>
                        {name} <b className={styles.n}>0</b>
                      </span>
                    )}
                  </li>
                )
              })}
            </ul>
          </Fold>
        ))}
      </Fold>
    </nav>
  )
}

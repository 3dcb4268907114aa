import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Banner } from '#components/banner.tsx'
import { ButtonLink } from '#components/button.tsx'
import { ExhibitorFilter } from '#components/exhibitors/exhibitor-filter.tsx'
import { ExhibitorResults, pagesOf } from '#components/exhibitors/exhibitor-results.tsx'
import styles from '#components/exhibitors/exhibitors.module.css'
import { addressOf } from '#components/exhibitors/list-address.ts'
import { Actions, Column, Stack } from '#components/layout.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { nameOfChoice } from '#lib/catalogue/chosen-products.ts'
import { filterIn, type Query, queryOf } from '#lib/exhibitors/filter.ts'
import { findExhibitors } from '#lib/exhibitors/find.ts'
import type { EventRow } from '#lib/ports.ts'
import { phaseOf } from '#lib/time/phase.ts'
import { touchQuery } from '#lib/visitor/touch-query.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { portal } from '#server/portal.ts'
import { answerWith } from '#server/status.ts'
import { alternatesOf, eventHere } from '../event-here.ts'

type Props = PageProps<'/[locale]/[event]/exhibitors'>

/** Read once a request: the title needs it too. */
const exhibitorsOf = cache(async (eventId: string) => (await portal()).store.exhibitors(eventId))

/** The list as its address says it. Pages past the end are the last one. */
async function listed(event: EventRow, query: Query) {
  const catalogue = await catalogueOf(event)
  const exhibitors = await exhibitorsOf(event.id)
  const { filter, unknown } = filterIn(query, catalogue.products, event.content.halls)
  const found = findExhibitors(exhibitors, filter, catalogue.products)
  const asked = Number(query.page)
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pagesOf(found.exhibitors.length)) : 1
  return { catalogue, filter, unknown, found, page, all: exhibitors.length }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { event, locale } = await eventHere(params)
  if (!event) return {}
  const say = await getTranslations('exhibitors')
  const { catalogue, filter, found, page, all } = await listed(event, await searchParams)
  const what = filter.product ?? filter.group
  // Products and halls are places of their own; a search for a name is none.
  const here = queryOf({ ...filter, q: undefined }, page)
  return {
    title: what ? `${nameOfChoice(what, catalogue.products, locale)} · ${say('title')}` : say('title'),
    description: say('description', {
      count: what ? found.exhibitors.length : all,
      event: event.content.shortName[locale],
      dates: event.content.datesText[locale],
    }),
    alternates: alternatesOf(event, locale, `/exhibitors${here}`),
    robots: found.exhibitors.length === 0 || filter.q ? { index: false } : undefined,
  }
}

/** Who exhibits, for anybody: by product, hall and name, in addresses that can be passed on. */
export default async function ExhibitorsPage({ params, searchParams }: Props) {
  const { event, locale, now } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  const say = await getTranslations('exhibitors')
  const query = await searchParams
  const { catalogue, filter, unknown, found, page, all } = await listed(event, query)
  const path = `/${locale}/${event.id}/exhibitors`
  const touch = await touchHere(query)
  const list = { event, catalogue, locale, path, address: addressOf(path, touch), touch, filter, found }
  return (
    <Page event={event} locale={locale} path={`/exhibitors${queryOf(filter, page)}`}>
      {/* Counts the landing without a script: this page has none of its own. */}
      <img src={`/api/v1/events/${event.id}/steps/landed.gif`} alt="" width={1} height={1} />
      <div className={styles.page}>
        <div className={styles.top}>
          <Stack>
            <h1>{say('find')}</h1>
            <Column>
              <p className={text.lead}>{all > 0 ? say('lead', { count: all }) : say('empty')}</p>
            </Column>
            {unknown.length > 0 && <Banner>{say('unknown')}</Banner>}
            {phaseOf(event, now) === 'open' && (
              <>
                <p>{say('reason')}</p>
                <Actions>
                  <ButtonLink href={`/${locale}/${event.id}${touch && `?${touch}`}#quick`}>{say('get')}</ButtonLink>
                  <a className={text.link} href={`/${locale}/${event.id}/visit/matching`}>
                    {say('mine')}
                  </a>
                </Actions>
              </>
            )}
          </Stack>
        </div>
        {all > 0 && <ExhibitorFilter {...list} />}
        {all > 0 && <ExhibitorResults {...list} page={page} />}
      </div>
    </Page>
  )
}

/** What says where somebody came from: in this address, or in that of our own page they came from. */
async function touchHere(query: Query): Promise<string> {
  const own = touchQuery(
    new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => [name, one] as [string, string]),
      ),
    ),
  )
  if (own) return own
  const asked = await headers()
  const referer = asked.get('referer')
  const before = referer && URL.canParse(referer) ? new URL(referer) : null
  return before && before.host === asked.get('host') ? touchQuery(before.searchParams) : ''
}

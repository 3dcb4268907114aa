import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '#components/page.tsx'
import { DeadLink, OpenLink, UnknownLink } from '#components/visit/link.tsx'
import { catalogueOf } from '#server/catalogue.ts'
import { portal } from '#server/portal.ts'
import { answerWith } from '#server/status.ts'
import { viewOf } from './view.ts'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const titles = { open: 'continue', used: 'usedTitle', expired: 'expiredTitle' } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view, locale } = await viewOf((await params).token)
  const t = await getTranslations({ locale, namespace: 'visit.link' })
  const title = t(view ? titles[view.state] : 'unknownTitle')
  return { title: view ? `${title} · ${view.event.content.shortName[locale]}` : title, referrer: 'same-origin' }
}

/** Behind an emailed link: it shows who would be signed in and changes nothing, so that scanners cannot use it up. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { token } = await params
  const { taken } = await searchParams
  const { view, locale } = await viewOf(token)
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'visit' })
  if (!view) {
    answerWith(404)
    const { store, now } = await portal()
    const id = await store.openEventId(now())
    const event = id ? await store.event(id) : null
    return (
      <Page event={event} locale={locale}>
        <UnknownLink t={t} event={event} catalogue={event && (await catalogueOf(event))} locale={locale} />
      </Page>
    )
  }
  if (view.state !== 'open') answerWith(410)
  return (
    <Page event={view.event} locale={locale}>
      {view.state === 'open' ? (
        <OpenLink t={t} view={view} token={token} taken={taken !== undefined && view.purpose === 'address'} />
      ) : (
        <DeadLink t={t} view={view} state={view.state} catalogue={await catalogueOf(view.event)} />
      )}
    </Page>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Column } from '#components/layout.tsx'
import { Library } from '#components/library.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import { VisitSteps } from '#components/visit-steps.tsx'
import { answerWith } from '#server/status.ts'
import { eventHere, publicMetadata } from '../event-here.ts'

type Props = { params: Promise<{ locale: string; event: string }> }

/** The same for everyone, like the landing; the files themselves are not public. */
export const revalidate = 60
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, locale } = await eventHere(params)
  if (!event) return {}
  const say = await getTranslations('library')
  return publicMetadata(event, locale, '/library', say('title'), say('lead'))
}

export default async function LibraryPage({ params }: Props) {
  const { event, locale } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  return (
    <Page event={event} locale={locale} path="/library">
      <VisitSteps steps={`/api/v1/events/${event.id}/steps`} />
      <Column>
        <Library library={event.content.library ?? []} locale={locale} home={`/${locale}/${event.id}`} />
      </Column>
    </Page>
  )
}

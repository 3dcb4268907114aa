import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Column } from '#components/layout.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import { Programme } from '#components/programme/programme.tsx'
import { VisitSteps } from '#components/visit-steps.tsx'
import { programme } from '#lib/conference/programme.ts'
import { portal } from '#server/portal.ts'
import { answerWith } from '#server/status.ts'
import { eventHere, publicMetadata } from '../event-here.ts'

type Props = { params: Promise<{ locale: string; event: string }> }

/** The same for everyone, like the landing; the places left are at most a minute old. */
export const revalidate = 60
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, locale } = await eventHere(params)
  if (!event) return {}
  const say = await getTranslations('programme')
  return publicMetadata(
    event,
    locale,
    '/programme',
    say('title'),
    say('description', { event: event.content.name[locale] }),
  )
}

export default async function ProgrammePage({ params }: Props) {
  const { event, locale } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  return (
    <Page event={event} locale={locale} path="/programme">
      <VisitSteps steps={`/api/v1/events/${event.id}/steps`} />
      <Column>
        <Programme event={event} locale={locale} talks={await programme(await portal(), event)} />
      </Column>
    </Page>
  )
}

import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Missing } from '#components/missing.tsx'
import { answerWith } from '#server/status.ts'
import { eventHere } from '../event-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('missing'))('title'), robots: { index: false } }
}

/** Whatever is not below an event. Drawn anew each time: a kept page could not say 404. */
export default async function NoSuchPage({ params }: { params: Promise<{ locale: string; event: string }> }) {
  await connection()
  answerWith(404)
  const { event, locale } = await eventHere(params)
  return <Missing event={event} locale={locale} />
}

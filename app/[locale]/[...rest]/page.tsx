import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Missing } from '#components/missing.tsx'
import { isLocale } from '#lib/text.ts'
import { answerWith } from '#server/status.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('missing'))('title'), robots: { index: false } }
}

/** The last resort below a language. Drawn anew each time: a kept page could not say 404. */
export default async function NoSuchPage({ params }: { params: Promise<{ locale: string }> }) {
  await connection()
  answerWith(404)
  const { locale } = await params
  return <Missing event={null} locale={isLocale(locale) ? locale : 'en'} />
}

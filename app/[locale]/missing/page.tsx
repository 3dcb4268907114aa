import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Missing } from '#components/missing.tsx'
import { isLocale } from '#lib/text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('missing'))('title'), robots: { index: false } }
}

/** Made at build, and sent with 404 wherever nothing is known by an address. */
export default async function MissingPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  return <Missing event={null} locale={isLocale(locale) ? locale : 'en'} />
}

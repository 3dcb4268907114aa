import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { isLocale, locales } from '#lib/text.ts'
import '../tokens.css'
import '../base.css'

export const generateStaticParams = () => locales.map((locale) => ({ locale }))

/** Numbers and keys must not turn into links to call. */
export const metadata: Metadata = { formatDetection: { telephone: false, email: false, address: false } }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  return (
    <html lang={isLocale(locale) ? locale : 'en'}>
      <body>{children}</body>
    </html>
  )
}

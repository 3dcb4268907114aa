import '../../tokens.css'
import '../../base.css'
import type { Metadata, Viewport } from 'next'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { viewOf } from './view.ts'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** A page of its own: the language is that of the mail, which the address does not say. */
export default async function LinkLayout({
  params,
  children,
}: {
  params: Promise<{ token: string }>
  children: ReactNode
}) {
  const { locale } = await viewOf((await params).token)
  setRequestLocale(locale)
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}

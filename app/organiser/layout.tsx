import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import desk from '#components/desk/desk.module.css'
import '../tokens.css'
import '../base.css'

export const metadata: Metadata = {
  title: { default: 'Foyer desk', template: '%s · Foyer desk' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** The organiser's pages. They speak English; who may see them is asked where data is read. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className={desk.desk}>{children}</body>
    </html>
  )
}

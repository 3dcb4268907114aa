import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** What belongs to one person is found by nobody else. */
export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function VisitLayout({ children }: { children: ReactNode }) {
  return children
}

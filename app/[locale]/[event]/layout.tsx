import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { eventHere } from './event-here.ts'

type Props = { params: Promise<{ locale: string; event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, locale, publicUrl } = await eventHere(params)
  if (!event) return {}
  const name = event.content.shortName[locale]
  return { metadataBase: new URL(publicUrl), title: { default: name, template: `%s · ${name}` } }
}

export default function EventLayout({ children }: { children: ReactNode }) {
  return children
}

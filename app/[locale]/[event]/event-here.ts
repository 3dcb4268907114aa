import type { Metadata } from 'next'
import { cache } from 'react'
import type { EventRow } from '#lib/ports.ts'
import { isLocale, type Locale, locales } from '#lib/text.ts'
import { portal } from '#server/portal.ts'

const eventById = cache(async (id: string) => (await portal()).store.event(id))

/** The event and the language of a page below `/{locale}/{event}`, read once a request. */
export async function eventHere(params: Promise<{ locale: string; event: string }>) {
  const { locale: asked, event: id } = await params
  const locale: Locale = isLocale(asked) ? asked : 'en'
  const { now, publicUrl } = await portal()
  return { locale, event: await eventById(id), now: now(), publicUrl }
}

/** Where a public page stands in every language. */
export const alternatesOf = (event: EventRow, locale: Locale, path: string): Metadata['alternates'] => ({
  canonical: `/${locale}/${event.id}${path}`,
  languages: Object.fromEntries(locales.map((other) => [other, `/${other}/${event.id}${path}`])),
})

/** What search engines read of a public page. */
export const publicMetadata = (
  event: EventRow,
  locale: Locale,
  path: string,
  title: string,
  description: string,
): Metadata => ({
  title,
  description,
  alternates: alternatesOf(event, locale, path),
})

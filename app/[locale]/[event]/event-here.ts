import { cache } from 'react'
import { isLocale, type Locale } from '#lib/text.ts'
import { portal } from '#server/portal.ts'

const eventById = cache(async (id: string) => (await portal()).store.event(id))

/** The event and the language of a page below `/{locale}/{event}`, read once a request. */
export async function eventHere(params: Promise<{ locale: string; event: string }>) {
  const { locale: asked, event: id } = await params
  const locale: Locale = isLocale(asked) ? asked : 'en'
  const { now, publicUrl } = await portal()
  return { locale, event: await eventById(id), now: now(), publicUrl }
}

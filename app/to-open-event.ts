import type { Locale } from '#lib/text.ts'
import { portal } from '#server/portal.ts'

/** Sends a visitor to the event that is open, keeping the query: it may say where they came from. */
export async function toOpenEvent(request: Request, locale: Locale): Promise<Response> {
  const { store, now } = await portal()
  const event = await store.openEventId(now())
  const Location = `/${locale}/${event ?? 'missing'}${new URL(request.url).search}`
  return new Response(null, {
    status: 307,
    headers: { Location, Vary: 'Accept-Language', 'Cache-Control': 'no-store' },
  })
}

import { localeAsked } from '#server/guard/language.ts'
import { portal } from '#server/portal.ts'

/** A tracked link: on to the landing in the reader's language, which tells where it came from. */
export async function GET(request: Request, { params }: RouteContext<'/r/[code]'>) {
  const { code } = await params
  const { store, now } = await portal()
  const known = /^[\w-]{1,64}$/.test(code) ? await store.campaign(code) : null
  const event = known?.eventId ?? (await store.openEventId(now()))
  const locale = localeAsked(request.headers.get('accept-language') ?? undefined)
  const landing = event ? `/${locale}/${event}` : `/${locale}`
  // Cut between characters: half a surrogate pair cannot be written into an address.
  const Location = `${landing}?via=${encodeURIComponent([...code].slice(0, 100).join(''))}`
  return new Response(null, {
    status: 302,
    headers: { Location, Vary: 'Accept-Language', 'Cache-Control': 'no-store' },
  })
}

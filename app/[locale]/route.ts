import { isLocale } from '#lib/text.ts'
import { toOpenEvent } from '../to-open-event.ts'

/** A language without an event: on to the open one. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  // `/api`, `/l` and `/r` alone come here too.
  return isLocale(locale) ? toOpenEvent(request, locale) : new Response(null, { status: 404 })
}

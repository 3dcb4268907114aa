import { isLocale } from '#lib/text.ts'
import { toOpenEvent } from '../to-open-event.ts'

/** A language without an event: on to the open one. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  return toOpenEvent(request, isLocale(locale) ? locale : 'en')
}

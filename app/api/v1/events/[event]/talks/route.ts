import { programme } from '#lib/conference/programme.ts'
import { talkIn } from '#lib/conference/talk-answer.ts'
import { forEverybody } from '#server/conference/calendar-file.ts'
import { requireEvent } from '#server/http/event.ts'
import { localeOf } from '#server/http/locale.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** The programme: the free talks, and how many places are left in each. The same for everybody. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/talks'>) {
  return respond(request, async () => {
    const event = await requireEvent((await params).event)
    const locale = localeOf(request)
    const talks = (await programme(await portal(), event)).map((each) => talkIn(each, event, locale))
    const headers = { 'Cache-Control': forEverybody, 'Content-Language': locale, Vary: 'Accept-Language' }
    return Response.json({ talks }, { headers })
  })
}

import { talkCalendar } from '#lib/conference/calendar.ts'
import { calendarFile, calendarIn, forEverybody } from '#server/conference/calendar-file.ts'
import { requireEvent } from '#server/http/event.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** The whole programme for the calendar. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/talks.ics'>) {
  return respond(request, async () => {
    const event = await requireEvent((await params).event)
    const from = await portal()
    const talks = (await from.store.talks(event.id)).filter(({ paid }) => !paid)
    return calendarFile(talkCalendar(event, talks, calendarIn(request, from)), `${event.id}-talks`, forEverybody)
  })
}

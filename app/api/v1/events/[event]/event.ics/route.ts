import { eventCalendar } from '#lib/conference/calendar.ts'
import { calendarFile, calendarIn, forEverybody } from '#server/conference/calendar-file.ts'
import { requireEvent } from '#server/http/event.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** The days of the event for the calendar. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/event.ics'>) {
  return respond(request, async () => {
    const event = await requireEvent((await params).event)
    return calendarFile(eventCalendar(event, calendarIn(request, await portal())), event.id, forEverybody)
  })
}

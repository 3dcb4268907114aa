import { talkCalendar } from '#lib/conference/calendar.ts'
import { Refusal } from '#lib/errors.ts'
import { freeTalk } from '#lib/places/talk.ts'
import { calendarFile, calendarIn, forEverybody } from '#server/conference/calendar-file.ts'
import { requireEvent } from '#server/http/event.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** One talk for the calendar: `s01.ics`. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/talks/[file]'>) {
  return respond(request, async () => {
    const { event: eventId, file } = await params
    const event = await requireEvent(eventId)
    const from = await portal()
    const id = /^(.+)\.ics$/.exec(file)?.[1] ?? ''
    const talk = freeTalk(await from.store.talks(event.id), id)
    if (!talk) throw new Refusal('not-found')
    return calendarFile(talkCalendar(event, [talk], calendarIn(request, from)), `${event.id}-${talk.id}`, forEverybody)
  })
}

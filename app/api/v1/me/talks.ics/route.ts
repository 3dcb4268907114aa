import { talkCalendar } from '#lib/conference/calendar.ts'
import { myProgramme } from '#lib/conference/programme.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { calendarFile, calendarIn, forMeOnly } from '#server/conference/calendar-file.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** The talks I have a place in, for my calendar. */
export async function GET(request: Request) {
  return respond(request, async () => {
    const visitor = await requireVisitor()
    assertProven(visitor)
    const from = await portal()
    const taken = (await myProgramme(from, visitor)).filter(({ state }) => state === 'taken').map(({ talk }) => talk)
    const text = talkCalendar(visitor.event, taken, calendarIn(request, from))
    return calendarFile(text, `${visitor.event.id}-my-talks`, forMeOnly)
  })
}

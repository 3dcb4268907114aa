import { stepReport } from '#lib/api/schemas.ts'
import { reportStep } from '#lib/visitor/steps.ts'
import { arrivalOf } from '#server/http/arrival.ts'
import { requireEvent } from '#server/http/event.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** What a page reports of a visit: that it was seen, tapped, begun. Counted without a cookie. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/events/[event]/steps'>) {
  return respond(request, async () => {
    const event = await requireEvent((await params).event)
    const { locale } = await posted(request)
    const { step, about, attribution } = await readBody(request, stepReport)
    await reportStep(await portal(), event, {
      step,
      about: about ?? '',
      locale,
      attribution: attribution ?? {},
      arrival: arrivalOf(request),
    })
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  })
}

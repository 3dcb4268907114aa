import { attributionOf } from '#lib/visitor/arrival.ts'
import { reportStep } from '#lib/visitor/steps.ts'
import { localeOfRequest } from '#server/guard/language.ts'
import { arrivalOf } from '#server/http/arrival.ts'
import { requireEvent } from '#server/http/event.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** A transparent pixel. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const pixel = () => new Response(gif, { headers: { 'Content-Type': 'image/gif', 'Cache-Control': 'no-store' } })

/** Counts a landing where there is no JavaScript: the page's own address comes as the Referer. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/steps/landed.gif'>) {
  return respond(request, async () => {
    const event = await requireEvent((await params).event)
    const referer = request.headers.get('referer') ?? ''
    const page = URL.canParse(referer) ? new URL(referer) : null
    // Another site that shows this picture is no landing of ours.
    if (request.headers.get('sec-fetch-site') === 'cross-site') return pixel()
    await reportStep(await portal(), event, {
      step: 'landed',
      about: '',
      locale: localeOfRequest(page?.pathname ?? '/', request.headers.get('accept-language') ?? undefined),
      attribution: page ? attributionOf(page.searchParams, page.pathname) : {},
      arrival: arrivalOf(request),
    })
    return pixel()
  })
}

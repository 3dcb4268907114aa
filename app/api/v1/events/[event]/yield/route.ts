import { asOrganiser, privateJson } from '#server/desk/as-organiser.ts'
import { yieldOf } from '#server/desk/yield.ts'

/** Counts, never people. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/yield'>) {
  return asOrganiser(request, (await params).event, async ({ portal, event }) =>
    privateJson(await yieldOf(portal, event)),
  )
}

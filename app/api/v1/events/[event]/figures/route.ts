import { asOrganiser, privateJson } from '#server/desk/as-organiser.ts'
import { figuresOf } from '#server/desk/figures.ts'

/** Counts, never people. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/figures'>) {
  return asOrganiser(request, (await params).event, async ({ portal, event }) =>
    privateJson(await figuresOf(portal, event)),
  )
}

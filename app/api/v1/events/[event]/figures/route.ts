import { countFigures } from '#db/store/figures.ts'
import { figures } from '#lib/desk/figures.ts'
import { asOrganiser, privateJson } from '#server/desk/as-organiser.ts'

/** Counts, never people. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/figures'>) {
  return asOrganiser(request, (await params).event, async ({ portal, event }) =>
    privateJson(figures(event, await countFigures(portal.database.read, event.id), portal.now())),
  )
}

import { asOrganiser } from '#server/desk/as-organiser.ts'
import { questionsCsv, yieldOf } from '#server/desk/yield.ts'

/** What becomes of each question. Counts, never people. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/questions.csv'>) {
  return asOrganiser(request, (await params).event, async ({ portal, event }) => {
    const csv = questionsCsv(await yieldOf(portal, event), await portal.catalogueOf(event))
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="questions-${event.id}.csv"`,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}

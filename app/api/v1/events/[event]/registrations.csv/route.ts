import { asOrganiser } from '#server/desk/as-organiser.ts'
import { audit } from '#server/desk/audit.ts'
import { csvOf } from '#server/desk/csv.ts'
import { filterOf } from '#server/desk/filter.ts'

/** The list with every data point as a column. That it was taken is written down. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/registrations.csv'>) {
  return asOrganiser(request, (await params).event, async (desk) => {
    await audit(desk, 'export', desk.event.id)
    const filter = filterOf(Object.fromEntries(new URL(request.url).searchParams))
    return new Response(await csvOf(desk.portal, desk.event, filter), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="registrations-${desk.event.id}.csv"`,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}

import { Refusal } from '#lib/errors.ts'
import { myExhibitors } from '#lib/matching/my-exhibitors.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** The exhibitors that fit, each with its reasons and my mark; those I marked stand in it even when they fit no more. */
export async function GET(request: Request) {
  return respond(request, async () => {
    const visitor = await requireVisitor()
    assertProven(visitor)
    const from = await portal()
    const { services, event, known, catalogue, registration } = await visitOf(from, visitor)
    if (registration?.status === 'cancelled') throw new Refusal('closed')
    if (services.find(({ service }) => service.id === 'matching')?.state !== 'taken') throw new Refusal('not-taken')
    const [exhibitors, marks] = await Promise.all([
      from.store.exhibitors(event.id),
      from.store.marks(visitor.registration.id),
    ])
    const { mine, matches, passed, sharper } = myExhibitors(known, catalogue, exhibitors, marks)
    const marked = [...mine, ...passed]
    const fitting = new Set(matches.map(({ exhibitor }) => exhibitor.id))
    const rows = [...matches, ...marked.filter(({ exhibitor }) => !fitting.has(exhibitor.id))]
    const body = {
      exhibitors: rows.map(({ exhibitor: { id, name, hall, stand, products }, reasons, ...match }) => ({
        id,
        name,
        hall,
        stand,
        products,
        fits: 'fits' in match && match.fits,
        reasons,
        mark: marked.find(({ exhibitor }) => exhibitor.id === id)?.mark ?? null,
      })),
      sharper,
    }
    return Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } })
  })
}

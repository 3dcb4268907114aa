import { sentence } from '#lib/answers/sentences.ts'
import { Refusal } from '#lib/errors.ts'
import { filterIn, nounOf } from '#lib/exhibitors/filter.ts'
import { findExhibitors } from '#lib/exhibitors/find.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { localeAsked } from '#server/guard/language.ts'
import { requireEvent } from '#server/http/event.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** Who exhibits, by product, group, hall and name, with how many there would be under each other choice. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/exhibitors'>) {
  return respond(request, async () => {
    const event = await requireEvent((await params).event)
    const { products } = await catalogueOf(event)
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const { filter, unknown } = filterIn(query, products, event.content.halls)
    const locale = localeAsked(request.headers.get('accept-language') ?? undefined)
    if (unknown.length > 0)
      throw new Refusal(
        'invalid',
        unknown.map((name) => ({
          pointer: `/${name}`,
          code: 'unknown-option',
          detail: sentence('chooseFromList', locale, { noun: nounOf[name] }),
        })),
      )
    const { exhibitors, counts } = findExhibitors(await (await portal()).store.exhibitors(event.id), filter, products)
    const body = {
      event: event.id,
      total: exhibitors.length,
      exhibitors: exhibitors.map(({ id, name, hall, stand, products: shown, profile }) => ({
        id,
        name,
        about: profile?.about ?? null,
        country: profile?.country ?? null,
        hall,
        stand,
        products: shown,
      })),
      counts: {
        groups: Object.fromEntries(counts.groups),
        products: Object.fromEntries(counts.products),
        halls: Object.fromEntries(counts.halls),
      },
    }
    return Response.json(body, { headers: { 'Cache-Control': 'public, max-age=60' } })
  })
}

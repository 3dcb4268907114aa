import { lostKey } from '#lib/api/schemas.ts'
import { fieldOf } from '#lib/visitor/facts.ts'
import { sendLostKey } from '#lib/visitor/lost-key.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { requireEvent } from '#server/http/event.ts'
import { posted } from '#server/http/posted.ts'
import { readForm } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'

/** The same answer for every well-formed address. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/events/[event]/lost-key'>) {
  const { event: id } = await params
  return respond(
    request,
    async () => {
      const event = await requireEvent(id)
      const { locale } = await posted(request)
      const field = fieldOf(await catalogueOf(event), 'email')
      const { answers } = await readForm(request, lostKey, field ? [field] : [])
      await sendLostKey(await portal(), event, String(answers.email), locale)
      return answer(request, { status: 202, next: `/${locale}/${id}/lost-key?sent=1` })
    },
    { event: id, page: (locale) => `/${locale}/${id}/lost-key` },
  )
}

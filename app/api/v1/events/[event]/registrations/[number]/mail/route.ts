import { deskRegistration } from '#db/store/desk-registration.ts'
import { Refusal } from '#lib/errors.ts'
import { sendLostKey } from '#lib/visitor/lost-key.ts'
import { asOrganiser } from '#server/desk/as-organiser.ts'
import { audit } from '#server/desk/audit.ts'
import { answer } from '#server/http/respond.ts'

/** Sends the key to its owner once more, under the same cap as when they ask for it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/events/[event]/registrations/[number]/mail'>,
) {
  const { event: eventId, number } = await params
  return asOrganiser(request, eventId, async (desk) => {
    const { portal, event } = desk
    const found = await deskRegistration(portal.database.read, event.id, number)
    if (!found) throw new Refusal('not-found')
    const { id, address, locale } = found.registration
    await sendLostKey(portal, event, address, locale)
    await audit(desk, 'send-key', id)
    const next = `/organiser/registrations/${encodeURIComponent(number)}?${new URLSearchParams({ event: event.id, sent: '1' })}`
    return answer(request, { status: 202, body: { number }, next })
  })
}

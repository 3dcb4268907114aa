import { asOrganiser } from '#server/desk/as-organiser.ts'
import { retryAll } from '#server/desk/retry-mail.ts'
import { answer } from '#server/http/respond.ts'

/** Takes every failed mail of the event into the queue again. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/events/[event]/messages/retry'>) {
  return asOrganiser(request, (await params).event, async (desk) => {
    const queued = await retryAll(desk)
    const next = `/organiser/messages?${new URLSearchParams({ event: desk.event.id, queued: String(queued) })}`
    return answer(request, { status: 202, body: { queued }, next })
  })
}

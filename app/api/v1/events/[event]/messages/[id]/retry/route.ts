import { asOrganiser } from '#server/desk/as-organiser.ts'
import { retryOne } from '#server/desk/retry-mail.ts'
import { answer } from '#server/http/respond.ts'

/** Takes a failed mail into the queue again. One that has not failed stays as it is. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/events/[event]/messages/[id]/retry'>) {
  const { event, id } = await params
  return asOrganiser(request, event, async (desk) => {
    const queued = await retryOne(desk, id)
    const next = `/organiser/messages?${new URLSearchParams({ event: desk.event.id, queued: String(queued) })}`
    return answer(request, { status: 202, body: { queued }, next })
  })
}

import { listMessages, oldestUnsentSeconds } from '#db/store/messages.ts'
import { asOrganiser, privateJson } from '#server/desk/as-organiser.ts'

/** The outbox, newest first. What the mails say is read one by one, in the desk. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/events/[event]/messages'>) {
  return asOrganiser(request, (await params).event, async ({ portal, event }) => {
    const { read } = portal.database
    const rows = await listMessages(read, event.id)
    const messages = rows.map(({ id, template, address, state, attempts, createdAt }) => ({
      id,
      template,
      to: address,
      state,
      attempts,
      at: createdAt.toISOString(),
    }))
    return privateJson({ messages, oldestUnsentSeconds: await oldestUnsentSeconds(read, portal.now(), event.id) })
  })
}

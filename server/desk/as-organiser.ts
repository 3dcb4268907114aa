import { Refusal } from '#lib/errors.ts'
import type { EventRow } from '#lib/ports.ts'
import { requireEvent } from '#server/http/event.ts'
import { posted } from '#server/http/posted.ts'
import { respond, seeOther } from '#server/http/respond.ts'
import { type OrganiserSession, organiser } from '../auth.ts'
import { type Portal, portal } from '../portal.ts'

export type AtDesk = { portal: Portal; event: EventRow; session: OrganiserSession }

/**
 * Runs a handler for an organiser only, and for an event that exists.
 *
 * A program without a session is refused with `no-session`; a form whose session ran out goes to the sign-in page.
 */
export function asOrganiser(
  request: Request,
  eventId: string,
  run: (desk: AtDesk) => Promise<Response>,
): Promise<Response> {
  return respond(request, async () => {
    const session = await organiser()
    if (!session) {
      const isForm = request.method === 'POST' && (await posted(request)).kind === 'form'
      if (isForm) return seeOther('/organiser/sign-in')
      throw new Refusal('no-session', [{ pointer: '', code: 'no-session', detail: 'Sign in to the desk first' }])
    }
    return run({ portal: await portal(), event: await requireEvent(eventId), session })
  })
}

/** Answers about people are kept nowhere on their way. */
export const privateJson = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } })

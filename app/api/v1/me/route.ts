import { factsIn } from '#lib/api/plan-answer.ts'
import { leaving } from '#lib/api/schemas.ts'
import { Refusal } from '#lib/errors.ts'
import { cancel } from '#lib/visitor/cancel.ts'
import { proofIsFresh } from '#lib/visitor/session.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { closeSession } from '#server/auth.ts'
import { eraseEverywhere } from '#server/erasures.ts'
import { formMethods } from '#server/http/methods.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** Who I am here: before proof only what this browser typed. */
export async function GET(request: Request) {
  return respond(request, async () => {
    const visit = await visitOf(await portal(), await requireVisitor())
    const { registration, submission } = visit
    const body = {
      event: visit.event.id,
      submissionId: submission?.id ?? null,
      entryNumber: submission?.entryNumber ?? null,
      proved: visit.proved,
      registration: registration && {
        number: registration.number,
        status: registration.status,
        channel: registration.channel,
      },
      ...factsIn(visit.known),
      services: visit.services.map(({ service, state, plan }) => ({
        id: service.id,
        state,
        questions: plan.ask.length,
        seconds: plan.seconds,
      })),
    }
    return Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } })
  })
}

/** Whoever wants to be erased in words of their own is not cancelled instead. @throws {Refusal} `invalid` */
function eraseAsked(request: Request): boolean {
  const asked = new URL(request.url).searchParams.get('erase') ?? 'false'
  if (asked !== 'true' && asked !== 'false')
    throw new Refusal('invalid', [{ pointer: '/erase', code: 'invalid', detail: '' }])
  return asked === 'true'
}

/** Cancels the registration; with `erase` and a fresh proof, removes the person everywhere. */
export async function DELETE(request: Request) {
  return respond(request, async () => {
    const { locale, values } = await posted(request)
    const visitor = await requireVisitor()
    assertProven(visitor)
    const { event, registration, session } = visitor
    const body = await readBody(request, leaving)
    const erasing = body.erase === true || values.erase === 'true' || eraseAsked(request)
    const from = await portal()
    if (!erasing) {
      await cancel(from, event, registration)
      return answer(request, { status: 200, body: { status: 'cancelled' }, next: `/${locale}/${event.id}/visit` })
    }
    if (!proofIsFresh(session, from.now())) throw new Refusal('not-allowed')
    await eraseEverywhere(registration)
    const cookie = await closeSession('visitor')
    return answer(request, { status: 204, next: `/${locale}/${event.id}/erased`, cookie })
  })
}

export const POST = formMethods({ DELETE })

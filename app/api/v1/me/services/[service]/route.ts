import { planIn } from '#lib/api/plan-answer.ts'
import { serviceChange } from '#lib/api/schemas.ts'
import { isRefusal, Refusal } from '#lib/errors.ts'
import type { Plan } from '#lib/planner/planner.ts'
import { giveBack, take } from '#lib/visitor/take.ts'
import { formMethods } from '#server/http/methods.ts'
import { type Posted, posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

type Context = RouteContext<'/api/v1/me/services/[service]'>

/** Takes a service; before proof this is a wish the proof fulfils. */
export async function PUT(request: Request, { params }: Context) {
  return respond(request, async () => {
    const { service } = await params
    const sent = await posted(request)
    const visitor = await requireVisitor()
    const body = await readBody(request, serviceChange)
    const consents = sent.kind === 'form' ? ticks(sent.values) : (body.consents ?? [])
    const taken = await take(await portal(), visitor, service, consents).catch((error: unknown) => {
      throw withPlan(error, service, sent)
    })
    return answer(request, { status: 200, body: taken, next: `/${sent.locale}/${visitor.event.id}/visit/${service}` })
  })
}

/** Gives a service back. */
export async function DELETE(request: Request, { params }: Context) {
  return respond(request, async () => {
    const { service } = await params
    const { locale } = await posted(request)
    const visitor = await requireVisitor()
    const body = await giveBack(await portal(), visitor, service)
    return answer(request, { status: 200, body, next: `/${locale}/${visitor.event.id}/visit/${service}` })
  })
}

const ticks = (values: Posted['values']): string[] => Object.keys(values).filter((name) => values[name] === 'on')

/** The plan in the person's language: what is still missing is said with the refusal. */
function withPlan(error: unknown, service: string, { locale }: Posted): unknown {
  if (!isRefusal(error) || error.code !== 'needs-answers') return error
  return new Refusal('needs-answers', error.errors, { plan: planIn(error.members.plan as Plan, service, locale) })
}

export const POST = formMethods({ PUT, DELETE })

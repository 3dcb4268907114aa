import { serviceChange } from '#lib/api/schemas.ts'
import { giveBack, take } from '#lib/visitor/take.ts'
import { formMethods } from '#server/http/methods.ts'
import { type Posted, posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { withPlan } from '#server/http/with-plan.ts'
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
    const taken = await take(await portal(), visitor, service, consents, body.wait === true).catch((error: unknown) => {
      throw withPlan(error, service, sent.locale)
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

const ticks = (values: Posted['values']): string[] =>
  Object.keys(values).filter((name) => values[name] === 'on' && name !== 'wait')

export const POST = formMethods({ PUT, DELETE })

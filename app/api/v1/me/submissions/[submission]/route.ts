import { decision } from '#lib/api/schemas.ts'
import { decide } from '#lib/visitor/decide.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { closeSession } from '#server/auth.ts'
import { logDisowned } from '#server/erasures.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** The owner's word on what was typed for their address: keep, drop, or this was not me. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/me/submissions/[submission]'>) {
  return respond(request, async () => {
    const { locale } = await posted(request)
    const visitor = await requireVisitor()
    assertProven(visitor)
    const said = (await readBody(request, decision)).decision
    const gone = await decide(await portal(), visitor, (await params).submission, said, logDisowned)
    const cookie = gone ? await closeSession('visitor') : undefined
    const base = `/${locale}/${visitor.event.id}`
    return answer(request, { status: 200, body: { decision: said }, next: gone ? base : `${base}/visit`, cookie })
  })
}

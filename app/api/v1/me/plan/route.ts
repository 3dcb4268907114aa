import { planIn } from '#lib/api/plan-answer.ts'
import { Refusal } from '#lib/errors.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import { localeAsked } from '#server/guard/language.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** What a service still needs, and what could be told besides. */
export async function GET(request: Request) {
  return respond(request, async () => {
    const visit = await visitOf(await portal(), await requireVisitor())
    const asked = new URL(request.url).searchParams.get('service') ?? 'pass'
    const found = visit.services.find(({ service }) => service.id === asked)
    if (!found) throw new Refusal('unknown-service')
    const language = request.headers.get('accept-language')
    const body = planIn(found.plan, asked, language ? localeAsked(language) : visit.locale)
    return Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } })
  })
}

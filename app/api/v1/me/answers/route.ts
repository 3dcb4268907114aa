import { planIn } from '#lib/api/plan-answer.ts'
import { answersChange } from '#lib/api/schemas.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { formMethods } from '#server/http/methods.ts'
import { posted } from '#server/http/posted.ts'
import { readAnswers } from '#server/http/read-answers.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** Saves answers, all or nothing, and says what is missing now. */
export async function PATCH(request: Request) {
  return respond(request, async () => {
    const sent = await posted(request)
    const visitor = await requireVisitor()
    const body = await readBody(request, answersChange)
    const answers = readAnswers(sent, body, visitor.catalogue)
    const given = { answers, confirm: body.confirm ?? [], seen: body.seen ?? {}, service: body.service || undefined }
    const plan = await saveAnswers(await portal(), visitor, given)
    const base = `/${sent.locale}/${visitor.event.id}/visit`
    const next = given.service ? `${base}/${given.service}` : `${base}/details`
    return answer(request, { status: 200, body: { plan: planIn(plan, given.service ?? null, sent.locale) }, next })
  })
}

export const POST = formMethods({ PATCH })

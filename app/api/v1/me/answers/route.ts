import { planIn } from '#lib/api/plan-answer.ts'
import { answersChange } from '#lib/api/schemas.ts'
import type { Seen } from '#lib/visitor/conflicts.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'
import { formMethods } from '#server/http/methods.ts'
import { type Posted, posted } from '#server/http/posted.ts'
import { readAnswers, withoutUnknown } from '#server/http/read-answers.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { countingRefused } from '#server/shown.ts'
import { requireVisitor } from '#server/visitor.ts'

/** Saves answers, all or nothing, and says what is missing now. */
export async function PATCH(request: Request) {
  return respond(request, async () => {
    const sent = await posted(request)
    const visitor = await requireVisitor()
    const { plan, service } = await countingRefused(visitor, () => save(request, sent, visitor))
    const base = `/${sent.locale}/${visitor.event.id}/visit`
    const next = service ? `${base}/${service}` : `${base}/details`
    return answer(request, { status: 200, body: { plan: planIn(plan, service ?? null, sent.locale) }, next })
  })
}

async function save(request: Request, sent: Posted, visitor: Visitor) {
  const said = await readBody(request, answersChange)
  const body = sent.kind === 'form' ? withoutUnknown(said, visitor.catalogue) : said
  const answers = readAnswers(sent, body, visitor.catalogue)
  const { confirm = [], remove = [], seen = {} } = body
  const touched = [...Object.keys(answers), ...confirm, ...remove]
  const given = {
    answers,
    confirm,
    remove,
    // A page says what it showed; of that only what is sent matters. A program says what it means.
    seen: sent.kind === 'form' ? picked(seen, touched) : seen,
    service: body.service || undefined,
  }
  return { plan: await saveAnswers(await portal(), visitor, given), service: given.service }
}

const picked = (seen: Seen, points: readonly string[]): Seen =>
  Object.fromEntries(Object.entries(seen).filter(([point]) => points.includes(point)))

export const POST = formMethods({ PATCH })

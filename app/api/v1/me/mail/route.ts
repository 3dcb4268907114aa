import { mailRequest } from '#lib/api/schemas.ts'
import { sendAgain } from '#lib/visitor/send-again.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** Sends the key again, the whitepaper's link, or a fresh link before leaving; at most three mails an hour. */
export async function POST(request: Request) {
  return respond(request, async () => {
    const { locale } = await posted(request)
    const visitor = await requireVisitor()
    const { what, document } = await readBody(request, mailRequest)
    await sendAgain(await portal(), visitor, what, document)
    return answer(request, { status: 202, next: `/${locale}/${visitor.event.id}/visit?sent=${what}` })
  })
}

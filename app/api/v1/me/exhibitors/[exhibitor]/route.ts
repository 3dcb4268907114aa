import { exhibitorMark } from '#lib/api/schemas/exhibitors.ts'
import { markExhibitor } from '#lib/matching/mark.ts'
import type { Mark } from '#lib/ports/exhibitors.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { formMethods } from '#server/http/methods.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

type Context = RouteContext<'/api/v1/me/exhibitors/[exhibitor]'>

/** Marks an exhibitor; the page comes back with it where it stood, and the way to undo it. */
export async function PUT(request: Request, context: Context) {
  return respond(request, () => mark(request, context, async () => (await readBody(request, exhibitorMark)).mark))
}

/** Takes the mark back. */
export async function DELETE(request: Request, context: Context) {
  return respond(request, () => mark(request, context, async () => null))
}

async function mark(request: Request, { params }: Context, read: () => Promise<Mark | null>) {
  const { exhibitor } = await params
  const sent = await posted(request)
  const visitor = await requireVisitor()
  assertProven(visitor)
  const body = await markExhibitor(await portal(), visitor, exhibitor, await read())
  const page = sent.page ?? `/${sent.locale}/${visitor.event.id}/visit/matching`
  const marked = body.mark ? `${page.includes('?') ? '&' : '?'}marked=${exhibitor}` : ''
  return answer(request, { status: 200, body, next: `${page}${marked}#at-${exhibitor}` })
}

export const POST = formMethods({ PUT, DELETE })

import { talkChange } from '#lib/api/schemas/conference.ts'
import { choose, leave } from '#lib/conference/choose.ts'
import { myProgramme } from '#lib/conference/programme.ts'
import { myTalkIn } from '#lib/conference/talk-answer.ts'
import { Refusal } from '#lib/errors.ts'
import { conference } from '#lib/places/about.ts'
import type { Locale } from '#lib/text.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'
import { formMethods } from '#server/http/methods.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { withPlan } from '#server/http/with-plan.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

type Context = RouteContext<'/api/v1/me/talks/[talk]'>

/** Chooses a talk, accepts an offer, or with `wait` goes on the waiting list. Before proof it is a wish. */
export async function PUT(request: Request, { params }: Context) {
  return respond(request, async () => {
    const { talk } = await params
    const { locale } = await posted(request)
    const visitor = await requireVisitor()
    const { wait } = await readBody(request, talkChange)
    await choose(await portal(), visitor, talk, wait === true).catch((error: unknown) => {
      throw withPlan(error, conference, locale)
    })
    return asItStands(request, visitor, talk, locale)
  })
}

/** Leaves a talk, its waiting list, or an offer. */
export async function DELETE(request: Request, { params }: Context) {
  return respond(request, async () => {
    const { talk } = await params
    const { locale } = await posted(request)
    const visitor = await requireVisitor()
    await leave(await portal(), visitor, talk)
    return asItStands(request, visitor, talk, locale)
  })
}

async function asItStands(request: Request, visitor: Visitor, id: string, locale: Locale): Promise<Response> {
  const mine = (await myProgramme(await portal(), await requireVisitor())).find(({ talk }) => talk.id === id)
  if (!mine) throw new Refusal('not-found')
  const { state, position, offeredUntil, clashes } = myTalkIn(mine, visitor.event, locale)
  const next = `/${locale}/${visitor.event.id}/visit/conference`
  return answer(request, { status: 200, body: { talk: id, state, position, offeredUntil, clashes }, next })
}

export const POST = formMethods({ PUT, DELETE })

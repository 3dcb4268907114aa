import { talksChange } from '#lib/api/schemas/conference.ts'
import { chooseAll } from '#lib/conference/choose.ts'
import { isMine, myProgramme } from '#lib/conference/programme.ts'
import { myTalkIn } from '#lib/conference/talk-answer.ts'
import { conference } from '#lib/places/about.ts'
import { forMeOnly } from '#server/conference/calendar-file.ts'
import { localeOf } from '#server/http/locale.ts'
import { formMethods } from '#server/http/methods.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond, seeOther } from '#server/http/respond.ts'
import { withPlan } from '#server/http/with-plan.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** My talks: chosen, waited for, offered. */
export async function GET(request: Request) {
  return respond(request, async () => {
    const visitor = await requireVisitor()
    const locale = localeOf(request)
    const mine = (await myProgramme(await portal(), visitor)).filter(isMine)
    const talks = mine.map((each) => myTalkIn(each, visitor.event, locale))
    return Response.json({ talks }, { headers: { 'Cache-Control': forMeOnly } })
  })
}

/** My whole new choice at once. A form goes on with `?full=`, the ids of what was full. */
export async function PUT(request: Request) {
  return respond(request, async () => {
    const sent = await posted(request)
    const visitor = await requireVisitor()
    const { talks, wait = [] } = await readBody(request, talksChange)
    const from = await portal()
    const { full } = await chooseAll(from, visitor, { talks, wait }).catch((error: unknown) => {
      throw withPlan(error, conference, sent.locale)
    })
    const next = `/${sent.locale}/${visitor.event.id}/visit/conference`
    if (sent.kind === 'form' && full.length > 0) {
      const page = new URL(sent.next ?? next, 'http://foyer.invalid')
      page.searchParams.set('full', full.join('.'))
      return seeOther(`${page.pathname}${page.search}${page.hash}`)
    }
    const mine = (await myProgramme(from, await requireVisitor())).filter(isMine)
    const body = { talks: mine.map((each) => myTalkIn(each, visitor.event, sent.locale)), full }
    return answer(request, { status: 200, body, next })
  })
}

export const POST = formMethods({ PUT })

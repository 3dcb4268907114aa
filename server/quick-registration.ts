import { quickRegistration } from '#lib/api/schemas.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import { attributionOf } from '#lib/visitor/arrival.ts'
import type { Attribution } from '#lib/visitor/attribution.ts'
import { fieldOf } from '#lib/visitor/facts.ts'
import { type QuickForm, register } from '#lib/visitor/register.ts'
import { catalogueOf } from './catalogue.ts'
import { arrivalOf } from './http/arrival.ts'
import { recentEvent } from './http/event.ts'
import { posted } from './http/posted.ts'
import { readForm } from './http/read-body.ts'
import { answer, respond } from './http/respond.ts'
import { portal } from './portal.ts'
import { newSession, sessionCookie } from './session-cookie.ts'

const dayMs = 24 * 60 * 60 * 1000

/** The quick form: three answers, and a session that sees just these. Needs nothing of Next, see guard/straight. */
export const registerQuickly = (request: Request, eventId: string): Promise<Response> =>
  respond(
    request,
    async () => {
      const event = await recentEvent(eventId)
      const form = await readQuickForm(request, await catalogueOf(event))
      const session = await newSession()
      const from = await portal()
      const { id: submissionId, entryNumber } = await register(from, event, form, session.hash)
      return answer(request, {
        status: 201,
        body: { submissionId, entryNumber },
        next: `/${form.locale}/${event.id}/visit`,
        cookie: await sessionCookie('visitor', session.id, new Date(from.now().getTime() + dayMs)),
      })
    },
    { event: eventId, page: (locale) => `/${locale}/${eventId}/register` },
  )

async function readQuickForm(request: Request, catalogue: Catalogue): Promise<QuickForm> {
  const { locale } = await posted(request)
  const fields = ['name', 'email', 'company'].flatMap((point) => fieldOf(catalogue, point) ?? [])
  const { body, answers } = await readForm(request, quickRegistration, fields)
  // Until a sender of text messages is configured a mobile alone cannot be answered.
  if (body.mobile !== undefined) throw new Refusal('invalid', [{ pointer: '/email', code: 'required', detail: '' }])
  return {
    name: String(answers.name),
    email: String(answers.email),
    company: String(answers.company),
    consents: body.marketing ? ['privacy', 'marketing-email'] : ['privacy'],
    locale: body.locale ?? locale,
    submissionId: body.submissionId,
    attribution: body.attribution && Object.keys(body.attribution).length > 0 ? body.attribution : refererOf(request),
    arrival: arrivalOf(request),
  }
}

/** Without JavaScript the browser still says which page the form was on, query and all. */
function refererOf(request: Request): Attribution {
  const referer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return {}
  const { searchParams, pathname } = new URL(referer)
  return searchParams.has('again') ? {} : attributionOf(searchParams, pathname.slice(0, 500))
}

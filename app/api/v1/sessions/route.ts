import { readAnswer } from '#lib/answers/answers.ts'
import { keySignIn } from '#lib/api/schemas.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import type { Locale } from '#lib/text.ts'
import { fieldOf } from '#lib/visitor/facts.ts'
import { signInByKey } from '#lib/visitor/sign-in.ts'
import { closeSession, visitor } from '#server/auth.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { arrivalOf } from '#server/http/arrival.ts'
import { requireEvent } from '#server/http/event.ts'
import { formMethods } from '#server/http/methods.ts'
import { posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { countRefusals } from '#server/metrics/count-refusals.ts'
import { portal } from '#server/portal.ts'
import { newSession, sessionCookie } from '#server/session-cookie.ts'

/** Opens my visit with the key; with key and email where too many wrong keys came from. */
async function signIn(request: Request) {
  const { locale, values } = await posted(request)
  // It becomes part of an address to come back to.
  const asked = /^[\w-]{1,100}$/.exec(String(values.event))?.[0]
  return respond(
    request,
    async () => {
      const { event: id, key, email } = await readBody(request, keySignIn)
      const event = await requireEvent(id)
      const session = await newSession()
      const typed = {
        key,
        email: readEmail(email, await catalogueOf(event), locale),
        network: arrivalOf(request).network,
      }
      const from = await portal()
      const current = await visitor()
      const opened = await countRefusals('key', () => signInByKey(from, event, typed, current, session.hash))
      return answer(request, {
        status: 201,
        body: { event: id, number: opened.registration.number },
        next: `/${locale}/${id}/visit`,
        cookie: await sessionCookie('visitor', session.id, opened.session.expiresAt),
      })
    },
    { event: asked, page: (said) => (asked ? `/${said}/${asked}/key` : `/${said}`) },
  )
}

function readEmail(email: string | undefined, catalogue: Catalogue, locale: Locale): string | undefined {
  const field = fieldOf(catalogue, 'email')
  if (email === undefined || !field) return undefined
  const read = readAnswer(field, email, locale)
  if (!read.ok) throw new Refusal('invalid', [{ pointer: '/email', code: read.code, detail: read.detail }])
  return String(read.value)
}

/** Signs out. */
export async function DELETE(request: Request) {
  return respond(request, async () => {
    const { locale } = await posted(request)
    const session = await visitor()
    const cookie = await closeSession('visitor')
    const next = session?.eventId ? `/${locale}/${session.eventId}/key` : `/${locale}`
    return answer(request, { status: 204, next, cookie })
  })
}

export const POST = formMethods({ POST: signIn, DELETE })

import { isRefusal } from '#lib/errors.ts'
import { signInByLink } from '#lib/visitor/sign-in.ts'
import { visitor } from '#server/auth.ts'
import { respond, seeOther } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { newSession, sessionCookie } from '#server/session-cookie.ts'

/** Uses an emailed link, once. The guard brings `POST /l/{token}` here; a GET of that page changes nothing. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/links/[token]'>) {
  const { token } = await params
  return respond(request, async () => {
    const session = await newSession()
    try {
      const { event, link, session: opened } = await signInByLink(await portal(), token, await visitor(), session.hash)
      const cookie = await sessionCookie('visitor', session.id, opened.expiresAt)
      return seeOther(`/${link.locale}/${event.id}/visit${link.landing}`, cookie)
    } catch (error) {
      // A browser is shown the page of the link, which says what became of it and which way goes on.
      const isPage = request.headers.get('accept')?.includes('text/html')
      const isTaken = isRefusal(error) && error.code === 'changed-meanwhile'
      if (isPage && isTaken) return seeOther(`/l/${encodeURIComponent(token)}?taken=1`)
      if (isPage && isRefusal(error) && error.code.endsWith('-link')) return seeOther(`/l/${encodeURIComponent(token)}`)
      throw error
    }
  })
}

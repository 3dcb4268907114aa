import { localeAsked } from '#server/guard/language.ts'
import { refusalAnswer } from '#server/guard/problem.ts'

/** Calls that do not exist, whatever the method. */
function nothingHere(request: Request): Response {
  const { status, headers, body } = refusalAnswer(
    'not-found',
    localeAsked(request.headers.get('accept-language') ?? undefined),
  )
  return new Response(body, { status, headers: { ...headers, 'Content-Length': String(headers['Content-Length']) } })
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT }

import type { IncomingMessage, ServerResponse } from 'node:http'
import { isCompressible } from './compressed.ts'
import { finished, policyFor, policyKept } from './finished.ts'
import { localeOfRequest } from './language.ts'
import { listen } from './patched.ts'
import { developmentPolicy, hashPolicy, noncePolicy } from './policy.ts'
import type { RecentPages } from './recent-pages.ts'
import { replaced } from './replaced.ts'
import type { StandIns } from './stand-ins.ts'

export type Shaping = {
  development: boolean
  /** About one person: no cache may keep it. */
  personal: boolean
  nonce: string
  /** What became known of the status while the answer was made, see server/status.ts. */
  chosen: { status?: number; unavailable?: boolean }
  standIns: StandIns
  recent: RecentPages
}

/**
 * Stands between Next and the socket. An answer that is text is held until it is whole: then its policy can name its
 * inline scripts, a page that broke half way is replaced, and it is compressed once. Files pass through.
 */
export function shapeAnswer(request: IncomingMessage, response: ServerResponse, shaping: Shaping): void {
  const { development, personal, nonce, chosen, standIns } = shaping
  const path = request.url?.split('?', 1)[0] ?? '/'
  const { accept, 'accept-encoding': acceptEncoding, 'accept-language': acceptLanguage } = request.headers
  const header = (name: string) => String(response.getHeader(name) ?? '')
  const isHtml = () => header('content-type').startsWith('text/html')
  const isPrerendered = () => response.hasHeader('x-nextjs-cache')

  let broke = false

  // A page may choose its status while it is drawn, after Next began its answer.
  const choose = () => {
    if (chosen.status && response.statusCode === 200) response.statusCode = chosen.status
    if (chosen.unavailable && response.statusCode === 500) {
      broke = true
      response.statusCode = 503
      response.setHeader('Retry-After', '5')
    }
  }

  function setCaching(): void {
    const own = header('cache-control')
    const failed = response.statusCode >= 400 && !path.startsWith('/_next/')
    const onePersons = personal || response.hasHeader('set-cookie') || (isHtml() && !isPrerendered() && !failed)
    response.setHeader('Cache-Control', onePersons ? 'private, no-store' : failed || !own ? 'no-store' : own)
  }

  const setPolicy = (policy: string | undefined) => {
    if (policy && !response.hasHeader('content-security-policy')) response.setHeader('Content-Security-Policy', policy)
  }

  /** The policy of an answer whose body is not looked at. */
  function policyUnseen(): string | undefined {
    // A browser may update what it kept with the headers of a 304, so they are the same or absent.
    if (response.statusCode === 304) return policyKept(path, header('etag'))
    if (!isHtml()) return policyFor(header('content-type'))
    if (development) return developmentPolicy
    return isPrerendered() ? hashPolicy('') : noncePolicy(nonce)
  }

  function decide(): 'hold' | 'pass' {
    choose()
    const { statusCode } = response
    const isText = isCompressible(header('content-type')) || (!response.hasHeader('content-type') && statusCode >= 400)
    const isPlain = !response.hasHeader('content-encoding') && !header('content-disposition').startsWith('attachment')
    const isBodiless = request.method === 'HEAD' || [204, 206, 304].includes(statusCode)
    if (isText && isPlain && !isBodiless && !development) return 'hold'
    setCaching()
    setPolicy(policyUnseen())
    return 'pass'
  }

  function whole(drawn: Buffer): Buffer {
    choose()
    const locale = localeOfRequest(path, acceptLanguage)
    const { statusCode: status } = response
    const answer = {
      status,
      contentType: header('content-type'),
      isEmpty: drawn.length === 0,
      isChosen: chosen.status !== undefined,
      saysWhen: !broke && response.hasHeader('retry-after'),
      path,
      locale,
      accept,
    }
    const other = replaced(answer, standIns)
    if (other) {
      for (const name of ['etag', 'x-nextjs-cache', 'x-nextjs-prerender']) response.removeHeader(name)
      response.setHeader('Content-Type', other.contentType)
    }
    const body = other ? Buffer.from(other.body) : drawn
    const etag = header('etag')
    const out = finished({
      path,
      contentType: header('content-type'),
      etag: etag || undefined,
      prerendered: isPrerendered(),
      body,
      nonce,
      acceptEncoding,
    })
    setCaching()
    setPolicy(out.policy)
    // On one line: of several, nginx heeds the last alone when it keeps a page.
    response.setHeader('Vary', [response.getHeader('vary') ?? [], 'Accept-Encoding'].flat().join(', '))
    if (out.encoding) {
      response.setHeader('Content-Encoding', out.encoding)
      response.removeHeader('Accept-Ranges')
      if (etag && !etag.startsWith('W/')) response.setHeader('ETag', `W/${etag}`)
    }
    if (isHtml() && isPrerendered() && response.statusCode === 200)
      shaping.recent.keep(path, request, response, out.body)
    return out.body
  }

  listen(response, { decide, whole })
}

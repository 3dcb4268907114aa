import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { RefusalCode } from '#lib/errors.ts'
import { faultOf } from '../fault.ts'
import { withStatus } from '../status.ts'
import { bodyLimit, hasBody, linger, receive, wrongLength } from './body.ts'
import { localeAsked } from './language.ts'
import { log, logAnswer } from './log.ts'
import { comesFromUs, isOurHost } from './origin.ts'
import { clientAddress, stripHeaders, trusted } from './peer.ts'
import { barePolicy, noncePolicy } from './policy.ts'
import { refusalAnswer, refuse } from './problem.ts'
import { recentPages } from './recent-pages.ts'
import { isSeen, unseenHeader } from './seen.ts'
import { shapeAnswer } from './shape.ts'
import type { StandIns } from './stand-ins.ts'
import { type Way, wayOf } from './way.ts'

export type Guarding = {
  origins: readonly string[]
  trustProxy: readonly string[]
  development: boolean
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>
  standIns: StandIns
  knownEvents(): Promise<ReadonlySet<string>>
  /** Answers /healthz, /readyz and /metrics; says whether it did. */
  health(request: IncomingMessage, response: ServerResponse): boolean
  isDraining(): boolean
  /** Answers what needs no Next; undefined for all else. */
  straight?(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined
  /** Next, or whatever stands behind. */
  next(request: IncomingMessage, response: ServerResponse): Promise<void>
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? '/'

const readsPages = (request: IncomingMessage) =>
  /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*') && !request.headers.rsc

/** What stands in front of Next: nothing malformed, foreign or too large gets past it, and every answer leaves with its headers. */
export function guard(guarding: Guarding): RequestListener {
  const { origins, development, standIns } = guarding
  const isTrusted = trusted(guarding.trustProxy)
  const recent = recentPages()

  /** What the headers alone say against a request. */
  function objection(request: IncomingMessage): RefusalCode | undefined {
    const { method = '', headers } = request
    if (!comesFromUs(method, headers.origin, headers['sec-fetch-site'] as string | undefined, origins))
      return 'foreign-origin'
    // There are no Server Actions here: everybody posts to route handlers, and nothing gets near the decoder of theirs.
    if (headers['next-action'] !== undefined) return 'malformed'
    return wrongLength(request, bodyLimit)
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    received: ReturnType<typeof receive> | undefined,
    refused: RefusalCode | undefined,
  ) {
    const { method = '', url = '/' } = request
    const language = request.headers['accept-language']
    const body = await received
    if (body === 'aborted') return
    const code = body === 'too-large' ? 'too-large' : refused
    if (code) return refuseUnread(request, response, code)

    const events = await guarding.knownEvents()
    let way: Way = wayOf(method, url, language, (id) => events.has(id), development)
    if (way.to === 'refusal')
      return refuse(response, way.code, localeAsked(language), way.allow ? { Allow: way.allow } : {})
    if (way.to === 'redirect') {
      response
        .writeHead(308, { Location: way.location, 'Cache-Control': 'public, max-age=3600', 'Content-Length': 0 })
        .end()
      return
    }

    if (way.to === 'next' && !development && recent.answer(pathOf(way.url), request, response)) return

    const nonce = randomBytes(16).toString('base64')
    const chosen: { status?: number; unavailable?: boolean } = {}
    const personal = way.to === 'next' && way.personal
    response.removeHeader('Content-Security-Policy')
    shapeAnswer(request, response, { development, personal, nonce, chosen, standIns, recent })
    if (way.to === 'missing') {
      if (!readsPages(request)) return refuse(response, 'not-found', way.locale)
      chosen.status = 404
      if (!development) {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(standIns.missing(way.locale))
        return
      }
      way = { to: 'next', url: `/${way.locale}/missing`, personal: false }
    }
    request.url = way.url
    if (!development) request.headers['content-security-policy'] = noncePolicy(nonce)
    await (guarding.straight?.(request, response) ?? withStatus(chosen, () => guarding.next(request, response)))
  }

  /**
   * Where the body ends is unknown, or it is still on its way: the answer goes out whole, the connection closes a moment
   * later.
   */
  function refuseUnread(request: IncomingMessage, response: ServerResponse, code: RefusalCode) {
    const { status, headers, body } = refusalAnswer(code, localeAsked(request.headers['accept-language']))
    response.writeHead(status, { ...headers, Connection: 'close' }).write(body)
    linger(request, response)
  }

  return (request, response) => {
    const id = randomBytes(8).toString('hex')
    logAnswer(request, response, id)
    for (const [name, value] of Object.entries(guarding.headers)) response.setHeader(name, value)
    response.setHeader('Content-Security-Policy', barePolicy)
    response.setHeader('X-Request-Id', id)
    if (guarding.isDraining()) response.setHeader('Connection', 'close')
    if (guarding.health(request, response)) return

    const { headers, socket } = request
    const fromTrusted = isTrusted((socket.remoteAddress ?? '').replace(/^::ffff:/i, ''))
    const host = (fromTrusted && (headers['x-forwarded-host'] as string | undefined)) || headers.host
    if (!isOurHost(host, origins)) {
      response.writeHead(421, {
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.end(
        JSON.stringify({ type: 'about:blank', title: 'Misdirected request', status: 421, code: 'misdirected' }),
      )
      return
    }
    const peer = clientAddress(socket.remoteAddress, headers['x-forwarded-for'], isTrusted)
    stripHeaders(headers, fromTrusted)
    headers['x-foyer-peer'] = peer
    headers['x-foyer-request'] = id
    if (!isSeen(request)) headers[unseenHeader] = '1'

    const refused = objection(request)
    // Bytes begin to arrive in this very turn, so the body is taken in before anything is awaited.
    const received = hasBody(request) && !refused ? receive(request, bodyLimit) : undefined
    answer(request, response, received, refused).catch((error: unknown) => {
      log.error({ request: id, ...faultOf(error) }, 'a request failed in the guard')
      if (response.headersSent) response.destroy()
      else refuse(response, 'busy', localeAsked(headers['accept-language']), { 'Retry-After': '5' })
    })
  }
}

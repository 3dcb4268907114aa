import type { IncomingMessage, ServerResponse } from 'node:http'
import { isCompressible } from './compressed.ts'
import { finished, policyFor, policyKept } from './finished.ts'
import { developmentPolicy, hashPolicy, noncePolicy } from './policy.ts'
import { failedProblem } from './problem.ts'
import { localeOfRequest } from './language.ts'
import type { StandIns } from './stand-ins.ts'

export type Shaping = {
  development: boolean
  personal: boolean
  nonce: string
  /** The status a page chose for itself, see server/status.ts. */
  chosen: { status?: number }
  standIns: StandIns
}

const text = (response: ServerResponse, name: string) => String(response.getHeader(name) ?? '')

/**
 * Puts itself between Next and the socket: an answer that is text is held until it is whole, so that its policy can
 * name its inline scripts, a page that broke half way can be replaced, and it is compressed once. Files pass through.
 */
export function shapeAnswer(request: IncomingMessage, response: ServerResponse, shaping: Shaping): void {
  const { development, personal, nonce, chosen, standIns } = shaping
  const url = request.url ?? '/'
  const path = url.split('?', 1)[0] ?? '/'
  const locale = localeOfRequest(path, request.headers['accept-language'])
  const writeHead = response.writeHead.bind(response)
  const write = response.write.bind(response) as (chunk: unknown, encoding?: unknown, done?: unknown) => boolean
  const end = response.end.bind(response) as (chunk?: unknown, encoding?: unknown, done?: unknown) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  const held: Buffer[] = []
  let mode: 'undecided' | 'held' | 'passing' | 'out' = 'undecided'

  const isHtml = () => text(response, 'content-type').startsWith('text/html')

  function caching(): void {
    if (personal || response.hasHeader('set-cookie')) response.setHeader('Cache-Control', 'private, no-store')
    else if (isHtml() && !response.hasHeader('x-nextjs-cache')) response.setHeader('Cache-Control', 'private, no-store')
    else if (!response.hasHeader('cache-control')) response.setHeader('Cache-Control', 'no-store')
    if (response.statusCode >= 400 && !path.startsWith('/_next/')) response.setHeader('Cache-Control', 'no-store')
  }

  /** The policy of an answer whose body is not looked at. */
  function passingPolicy(): string | undefined {
    if (response.statusCode === 304) return policyKept(path, text(response, 'etag'))
    if (!isHtml()) return policyFor(text(response, 'content-type'))
    if (development) return developmentPolicy
    return response.hasHeader('x-nextjs-cache') ? hashPolicy('') : noncePolicy(nonce)
  }

  function decide(): void {
    if (mode !== 'undecided') return
    if (chosen.status && response.statusCode === 200) response.statusCode = chosen.status
    const { statusCode } = response
    const type = text(response, 'content-type')
    const isText = isCompressible(type) || (type === '' && statusCode >= 400)
    const whole = isText && !response.hasHeader('content-encoding') && !text(response, 'content-disposition').startsWith('attachment')
    const bodiless = request.method === 'HEAD' || statusCode === 204 || statusCode === 206 || statusCode === 304
    if (whole && !bodiless && !development) {
      mode = 'held'
      return
    }
    mode = 'passing'
    caching()
    if (!response.hasHeader('content-security-policy')) {
      const policy = passingPolicy()
      if (policy) response.setHeader('Content-Security-Policy', policy)
    }
  }

  /** What people get instead of a page that failed, or of Next's own page, which is blank without JavaScript. */
  function replaced(body: Buffer): Buffer {
    const { statusCode } = response
    const blank = isHtml() && body.includes('id="__next_error__"')
    const wantsPage = isHtml() || /text\/html/.test(request.headers.accept ?? '')
    const isApi = path.startsWith('/api/')
    if (statusCode < 400 || (statusCode < 500 && !blank && body.length > 0)) return body
    if (text(response, 'content-type').includes('json') && body.length > 0) return body
    for (const name of ['etag', 'x-nextjs-cache', 'content-encoding']) response.removeHeader(name)
    if (wantsPage && !isApi) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      return Buffer.from(statusCode >= 500 ? standIns.failed(locale) : standIns.missing(locale))
    }
    response.setHeader('Content-Type', 'application/problem+json; charset=utf-8')
    return Buffer.from(failedProblem(statusCode, locale))
  }

  function send(): void {
    // A page may choose its status while it is drawn, after Next began its answer.
    if (chosen.status && response.statusCode === 200) response.statusCode = chosen.status
    const whole = replaced(Buffer.concat(held))
    const prerendered = response.hasHeader('x-nextjs-cache')
    const etag = text(response, 'etag') || undefined
    const contentType = text(response, 'content-type')
    const out = finished({ path, contentType, etag, prerendered, body: whole, nonce, acceptEncoding: request.headers['accept-encoding'] })
    caching()
    if (!response.hasHeader('content-security-policy')) response.setHeader('Content-Security-Policy', out.policy)
    response.appendHeader('Vary', 'Accept-Encoding')
    if (out.encoding) {
      response.setHeader('Content-Encoding', out.encoding)
      response.removeHeader('Accept-Ranges')
      if (etag && !etag.startsWith('W/')) response.setHeader('ETag', `W/${etag}`)
    }
    response.removeHeader('Transfer-Encoding')
    response.setHeader('Content-Length', out.body.length)
    mode = 'out'
    writeHead(response.statusCode)
    end(out.body)
  }

  const bytes = (chunk: unknown, encoding: unknown) =>
    typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk as Uint8Array)
  const called = (...args: unknown[]) => {
    const done = args.find((arg) => typeof arg === 'function') as (() => void) | undefined
    if (done) process.nextTick(done)
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (mode === 'out') return writeHead(status)
    response.statusCode = status
    const headers = rest.findLast((value) => typeof value === 'object' && value !== null)
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
    decide()
    return mode === 'held' ? response : writeHead(response.statusCode)
  }) as typeof response.writeHead

  response.flushHeaders = () => {
    decide()
    if (mode !== 'held') flushHeaders()
  }

  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    decide()
    if (mode !== 'held') return write(chunk, encoding, done)
    held.push(bytes(chunk, encoding))
    called(encoding, done)
    return true
  }) as typeof response.write

  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    decide()
    if (mode === 'out') return response
    if (mode === 'passing') return end(chunk, encoding, done)
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') held.push(bytes(chunk, encoding))
    called(chunk, encoding, done)
    send()
    return response
  }) as typeof response.end
}

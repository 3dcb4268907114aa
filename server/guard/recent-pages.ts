import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { encodingFor } from './compressed.ts'
import { Kept } from './kept.ts'

type Page = { headers: OutgoingHttpHeaders; body: Buffer; keptAt: number; bytes: number }

const freshMs = 1000
const mostBytes = 16 * 1024 * 1024

/** Of one request, not of the page. */
const requestsOwn = new Set(['x-request-id', 'connection', 'date', 'keep-alive'])

const nameOf = (path: string, { headers }: IncomingMessage) =>
  `${path} ${encodingFor(headers['accept-encoding'], Number.POSITIVE_INFINITY)}`

/** Only a plain read of the page: not of its parts, not a question whether it changed, not ahead of time. */
const isPlain = ({ method, headers }: IncomingMessage) =>
  method === 'GET' &&
  headers.rsc === undefined &&
  headers['if-none-match'] === undefined &&
  headers['next-router-prefetch'] === undefined

/**
 * Prerendered pages that went out within the last second, the same bytes for everyone.
 *
 * After a mail to everybody thousands ask for one landing at once: it is answered from here, without asking Next.
 */
export function recentPages() {
  const pages = new Kept<Page>(mostBytes)

  return {
    /** Keeps a page as it went out. */
    keep(path: string, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
      if (!isPlain(request)) return
      const headers = Object.fromEntries(
        Object.entries(response.getHeaders()).filter(([name]) => !requestsOwn.has(name.toLowerCase())),
      )
      pages.set(nameOf(path, request), { headers, body, keptAt: performance.now(), bytes: body.length + 1000 })
    },

    /** @returns whether it had the page, and answered */
    answer(path: string, request: IncomingMessage, response: ServerResponse): boolean {
      const page = isPlain(request) ? pages.get(nameOf(path, request)) : undefined
      if (!page || performance.now() - page.keptAt > freshMs) return false
      for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value as string)
      response.setHeader('Content-Length', page.body.length)
      response.writeHead(200).end(page.body)
      return true
    },
  }
}

export type RecentPages = ReturnType<typeof recentPages>

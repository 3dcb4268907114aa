import type { IncomingMessage } from 'node:http'

/** Set on a request for a page that nobody looks at yet; only the guard may set it. */
export const unseenHeader = 'x-foyer-unseen'

const ahead = ['purpose', 'x-purpose', 'sec-purpose', 'x-moz'] as const

/** Whether a person is about to see the answer: not when a browser asks for the head alone, or fetches ahead. */
export function isSeen({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  if (method !== 'GET' || headers['next-router-prefetch'] !== undefined) return false
  return !ahead.some((name) => /prefetch|prerender|preview/i.test(String(headers[name] ?? '')))
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import pino from 'pino'
import { once } from '../once.ts'

/** One JSON line each, on stderr: stdout is for what `npm start` tells people. */
export const log = once('log', () =>
  pino(
    { base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  ),
)

/** A path without what nobody may read in a log: queries, link tokens, typed addresses. */
export function pathForLog(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  return path
    .replace(/^\/(l|r|api\/v1\/links)\/.+/, '/$1/…')
    .split('/')
    .map((segment) => (segment.length > 64 || /@|%40/i.test(segment) ? '…' : segment))
    .join('/')
    .slice(0, 200)
}

/** Writes the request's line when its answer is out, or the client is gone. */
export function logAnswer(request: IncomingMessage, response: ServerResponse, id: string): void {
  const startedAt = performance.now()
  const path = pathForLog(request.url ?? '')
  const { method } = request
  response.once('close', () => {
    const ms = Math.round((performance.now() - startedAt) * 10) / 10
    const line = {
      request: id,
      method,
      path,
      status: response.statusCode,
      ms,
      ...(!response.writableFinished && { aborted: true }),
    }
    if (response.statusCode >= 500) log.error(line)
    else log.info(line)
  })
}

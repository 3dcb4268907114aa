import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes a body may have. Nothing a visitor sends comes near. */
export const bodyLimit = 256 * 1024

const bodyMethods = new Set(['POST', 'PUT', 'PATCH'])

/** What the headers alone say against a body. */
export function wrongLength(
  { method = '', headers }: IncomingMessage,
  limit: number,
): 'length-required' | 'too-large' | undefined {
  const length = headers['content-length']
  if (length === undefined && headers['transfer-encoding'] === undefined)
    return bodyMethods.has(method) ? 'length-required' : undefined
  return Number(length ?? 0) > limit ? 'too-large' : undefined
}

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined

/**
 * Holds a body back until it is whole, counting what really arrives, then gives it to whoever reads the request.
 *
 * So no handler waits on a slow sender and none ever sees half a body. Call it in the same turn as the `request` event.
 */
export function receive(request: IncomingMessage, limit: number): Promise<'whole' | 'too-large' | 'aborted'> {
  return new Promise((resolve) => {
    const held: Buffer[] = []
    let size = 0
    const release = request.push.bind(request)
    request.push = (chunk: Buffer | null) => {
      if (chunk === null) {
        for (const part of held) release(part)
        release(null)
        resolve('whole')
        return true
      }
      size += chunk.length
      if (size <= limit) held.push(chunk)
      else {
        held.length = 0
        resolve('too-large')
      }
      return true
    }
    request.once('close', () => resolve('aborted'))
    request.once('error', () => resolve('aborted'))
  })
}

/** How long a refused sender may go on, so that it reads its answer. */
export const lingerMs = 1000

/**
 * Keeps reading for a moment after a body was refused: a connection cut under a sender takes the answer with it.
 */
export function linger(request: IncomingMessage, response: ServerResponse): void {
  const stop = () => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(stop, lingerMs)
  request.on('error', stop)
  if (request.complete) stop()
  else request.once('end', stop).resume()
}

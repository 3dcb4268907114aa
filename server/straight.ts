import type { IncomingMessage, ServerResponse } from 'node:http'
import { registerQuickly } from './quick-registration.ts'

const registrations = /^\/api\/v1\/events\/([\w-]{1,100})\/registrations(?:\?|$)/

/**
 * Answers a quick registration without Next: a hall registers at once, and going through Next takes as long as all the
 * rest. Everything else is Next's.
 *
 * @returns the answer under way, or undefined when the request is not for us
 */
export function answerStraight(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  const event = request.method === 'POST' ? registrations.exec(request.url ?? '')?.[1] : undefined
  return event === undefined ? undefined : send(request, response, event)
}

async function send(incoming: IncomingMessage, response: ServerResponse, event: string): Promise<void> {
  const request = new Request(`http://foyer.invalid${incoming.url}`, {
    method: 'POST',
    headers: incoming.headers as Record<string, string>,
    // The guard has let it in whole.
    body: incoming.read() ?? '',
  })
  const answer = await registerQuickly(request, event)
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
}

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BlockList } from 'node:net'
import type { Env } from '../env.ts'
import { databaseFacts } from './facts.ts'
import { countedByAll } from './workers.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const isLoopback = (address = '') => loopback.check(address, address.includes(':') ? 'ipv6' : 'ipv4')

const forwarded = ['forwarded', 'x-real-ip', 'via']

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Whether somebody may read the metrics: who knows the token, or a program on this very machine.
 *
 * A proxy on this machine has a loopback address too: it gives itself away by a forwarded header, or by a Host that is
 * not this machine's own.
 */
export function mayRead({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (token !== undefined && bearer !== undefined) return timingSafeEqual(digest(bearer), digest(token))
  const isForwarded = Object.keys(headers).some((name) => name.startsWith('x-forwarded-') || forwarded.includes(name))
  const isLocalHost = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(headers.host ?? '')
  return !isForwarded && isLocalHost && isLoopback(socket.remoteAddress?.replace(/^::ffff:/i, ''))
}

/** Answers `/metrics` to whoever may read it; for anybody else there is no such page. Says whether it did. */
export function serveMetrics({ metricsToken, databaseUrl }: Pick<Env, 'metricsToken' | 'databaseUrl'>) {
  const facts = databaseFacts({ databaseUrl })
  const counted = countedByAll()

  async function answer(response: ServerResponse): Promise<void> {
    const [own, shared] = await Promise.all([counted(), facts()])
    response
      .writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' })
      .end(`${own}${shared}`)
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const asks = request.method === 'GET' && request.url?.split('?', 1)[0] === '/metrics'
    if (!asks || !mayRead(request, metricsToken)) return false
    answer(response).catch(() => response.destroy())
    return true
  }
}

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as Listener } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { bell } from './bell.ts'
import { log } from './guard/log.ts'

const lingerMs = 1000
const quietMs = 300
/** How long visitors who keep coming are served, and after how long what is still in flight is cut. */
const listenMs = 10_000
const patienceMs = 25_000

/** Watches a server; says how long it has had nothing to do: 0 while it is at work. */
function idleTime(server: Server): () => number {
  let inFlight = 0
  let quietSince = performance.now()
  server.on('request', (_: IncomingMessage, response: ServerResponse) => {
    inFlight += 1
    response.once('close', () => {
      inFlight -= 1
      quietSince = performance.now()
    })
  })
  return () => (inFlight > 0 ? 0 : performance.now() - quietSince)
}

/** What the primary says to a worker whose successor serves already. */
export const leave = { foyer: 'leave' } as const

/** Why this process takes nobody in any more: it was told to stop, or its database's files are in doubt. */
export type Leaving = 'draining' | 'database'

/**
 * On SIGTERM: not ready any more, serve a moment longer so that a balancer notices, finish what is in flight, close, exit 0.
 *
 * It stops listening only when all is quiet: a connection that waits to be accepted would be reset. A worker that is
 * replaced stops at once, since the primary accepts for it, and goes on for those who are connected. A process whose
 * database is in doubt stops soon, and leaves with 1, so that it is replaced.
 */
export function drainOnSignal(server: Server, close: () => Promise<void>): () => Leaving | undefined {
  const idleMs = idleTime(server)
  let leaving: Leaving | undefined

  async function drain(reason: NodeJS.Signals | 'leave' | 'untrusted') {
    if (leaving) return
    leaving = reason === 'untrusted' ? 'database' : 'draining'
    log.info({ reason }, 'draining')
    const listensOn = reason !== 'leave'
    const listen = reason === 'untrusted' ? lingerMs : listenMs
    // Not the close of HTTP, which would cut those who wait between two requests.
    if (!listensOn) Listener.prototype.close.call(server)
    const startedAt = performance.now()
    const passedMs = () => performance.now() - startedAt
    do await sleep(50)
    while (passedMs() < lingerMs || (passedMs() < listen && idleMs() < quietMs))
    if (listensOn) server.close()
    else server.closeIdleConnections()
    while (passedMs() < patienceMs && idleMs() === 0) await sleep(50)
    server.closeAllConnections()
    await close()
    log.info('stopped')
    process.exit(reason === 'untrusted' ? 1 : 0)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void drain(signal))
  process.on('message', (message: unknown) => {
    if ((message as typeof leave | null)?.foyer === leave.foyer) void drain('leave')
  })
  bell().on('untrusted', () => void drain('untrusted').catch(() => process.exit(1)))
  // A worker whose primary was killed would serve on for ever, unseen.
  process.on('disconnect', () => process.exit(1))
  return () => leaving
}

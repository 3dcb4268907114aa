import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
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

/**
 * On SIGTERM: not ready any more, serve a moment longer so that a balancer notices, finish what is in flight, close, exit 0.
 *
 * It stops listening only when all is quiet: a connection that waits to be accepted would be reset.
 */
export function drainOnSignal(server: Server, close: () => Promise<void>): () => boolean {
  const idleMs = idleTime(server)
  let draining = false

  async function drain(signal: NodeJS.Signals) {
    if (draining) return
    draining = true
    log.info({ signal }, 'draining')
    const startedAt = performance.now()
    const passedMs = () => performance.now() - startedAt
    do await sleep(50)
    while (passedMs() < lingerMs || (passedMs() < listenMs && idleMs() < quietMs))
    server.close()
    while (passedMs() < patienceMs && idleMs() === 0) await sleep(50)
    server.closeAllConnections()
    await close()
    log.info('stopped')
    process.exit(0)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void drain(signal))
  // A worker whose primary was killed would serve on for ever, unseen.
  process.on('disconnect', () => process.exit(1))
  return () => draining
}

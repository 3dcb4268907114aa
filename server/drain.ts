import type { Server } from 'node:http'
import { log } from './guard/log.ts'

const lingerMs = 1000
const patienceMs = 25_000

/**
 * On SIGTERM: not ready any more, serve a moment longer so that a balancer notices, finish what is in flight, close, exit 0.
 */
export function drainOnSignal(server: Server, close: () => Promise<void>): () => boolean {
  let draining = false

  async function drain(signal: NodeJS.Signals) {
    if (draining) return
    draining = true
    log.info({ signal }, 'draining')
    await new Promise((resolve) => setTimeout(resolve, lingerMs))
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeIdleConnections()
    })
    clearTimeout(cut)
    await close()
    log.info('stopped')
    process.exit(0)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void drain(signal))
  // A worker whose primary was killed would serve on for ever, unseen.
  process.on('disconnect', () => process.exit(1))
  return () => draining
}

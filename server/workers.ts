import cluster, { type Worker } from 'node:cluster'
import { leave } from './drain.ts'
import { log } from './guard/log.ts'
import { tellWorkers } from './metrics/workers.ts'

const leastMs = 500
const mostMs = 30_000
/** A worker that served this long was not to blame for what killed the one before it. */
const steadyMs = 60_000

/** How long to wait before the next worker is started: the oftener they die young, the longer. */
export const restartMs = (youngDeaths: number): number => Math.min(mostMs, leastMs * 2 ** Math.max(0, youngDeaths - 1))

const listening = (worker: Worker) =>
  new Promise<boolean>((resolve) => {
    worker.once('listening', () => resolve(true))
    worker.once('exit', () => resolve(false))
  })

const workers = () => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)

/**
 * Forks the workers and replaces one that dies. SIGTERM drains them all; SIGUSR2 renews them in turn, each replaced before
 * the next is asked to go. Resolves when each serves.
 */
export async function runWorkers(count: number): Promise<void> {
  let stopping = false
  let serving = false
  let renewing = false
  let youngDeaths = 0
  const leaving = new Set<number>()
  tellWorkers()

  function stop(): void {
    stopping = true
    if (workers().length === 0) process.exit(0)
    for (const worker of workers()) worker.process.kill('SIGTERM')
  }

  /** A new one first, then the old one goes: there are never fewer than there were. */
  async function renew(): Promise<void> {
    if (renewing || stopping) return
    renewing = true
    log.info({ workers: workers().length }, 'renewing the workers in turn')
    for (const old of workers()) {
      const gone = new Promise((resolve) => old.once('exit', resolve))
      leaving.add(old.id)
      if (stopping || !(await listening(cluster.fork()))) {
        log.error('a new worker did not come up: the others stay')
        leaving.delete(old.id)
        break
      }
      old.send(leave)
      await gone
    }
    renewing = false
  }

  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('SIGUSR2', () => void renew())
  const bornAt = new Map<number, number>()
  cluster.on('fork', ({ id }) => bornAt.set(id, performance.now()))
  cluster.on('exit', (worker, code, signal) => {
    const age = performance.now() - (bornAt.get(worker.id) ?? 0)
    bornAt.delete(worker.id)
    if (stopping && workers().length === 0) process.exit(0)
    if (stopping || leaving.delete(worker.id)) return
    // One that never came up has said why; starting it again would only say so for ever.
    if (!serving) process.exit(1)
    youngDeaths = age < steadyMs ? youngDeaths + 1 : 1
    const ms = restartMs(youngDeaths)
    log.error({ worker: worker.process.pid, code, signal, restartMs: ms }, 'a worker died and is replaced')
    setTimeout(() => stopping || cluster.fork(), ms)
  })
  await Promise.all(Array.from({ length: count }, () => listening(cluster.fork())))
  serving = true
}

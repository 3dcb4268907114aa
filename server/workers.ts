import cluster from 'node:cluster'
import { log } from './guard/log.ts'

const restartMs = 1000

/** Forks the workers, replaces one that dies, and hands a stop on to all. Resolves when each serves. */
export async function runWorkers(count: number): Promise<void> {
  let stopping = false
  let serving = false
  const stop = () => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  cluster.on('exit', (worker, code, signal) => {
    if (stopping && Object.keys(cluster.workers ?? {}).length === 0) process.exit(0)
    if (stopping) return
    // One that never came up has said why; starting it again would only say so for ever.
    if (!serving) process.exit(1)
    log.error({ worker: worker.process.pid, code, signal }, 'a worker died and is replaced')
    setTimeout(() => cluster.fork(), restartMs)
  })
  const listening = Array.from({ length: count }, () => cluster.fork()).map(
    (worker) => new Promise<void>((resolve) => worker.once('listening', () => resolve())),
  )
  await Promise.all(listening)
  serving = true
}

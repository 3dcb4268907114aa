import cluster from 'node:cluster'

const restartMs = 1000

/** Forks the workers, replaces one that dies, and hands a stop on to all. Resolves when each serves. */
export async function runWorkers(count: number): Promise<void> {
  let stopping = false
  const stop = () => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  cluster.on('exit', () => {
    if (!stopping) setTimeout(() => cluster.fork(), restartMs)
  })
  const listening = Array.from({ length: count }, () => cluster.fork()).map(
    (worker) => new Promise<void>((resolve) => worker.once('listening', () => resolve())),
  )
  await Promise.all(listening)
}

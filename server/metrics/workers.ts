import cluster from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'
import { metrics } from './metrics.ts'

type Asked = { foyer: 'metrics?'; id: number }
type Told = { foyer: 'metrics'; id: number; text: string }

const isAsked = (message: unknown): message is Asked => (message as Asked)?.foyer === 'metrics?'
const isTold = (message: unknown): message is Told => (message as Told)?.foyer === 'metrics'

const patienceMs = 6000

/** In the primary: whichever worker is asked for metrics is given the sum of all. */
export function tellWorkers(): void {
  const all = new AggregatorRegistry()
  cluster.on('message', (worker, message: unknown) => {
    if (!isAsked(message)) return
    const tell = (text: string) => worker.isConnected() && worker.send({ foyer: 'metrics', id: message.id, text })
    all.clusterMetrics().then(tell, () => tell(''))
  })
}

/** In a process that serves: what all workers counted together; alone, what this process did. */
export function countedByAll(): () => Promise<string> {
  const { registry } = metrics()
  if (!cluster.isWorker) return () => registry.metrics()
  AggregatorRegistry.setRegistries(registry)
  // Made for its listener: it answers the primary.
  new AggregatorRegistry()
  const waiting = new Map<number, (text: string) => void>()
  let asked = 0
  process.on('message', (message: unknown) => {
    if (isTold(message)) waiting.get(message.id)?.(message.text)
  })
  return () =>
    new Promise((resolve) => {
      const id = ++asked
      const done = (text: string) => {
        clearTimeout(timer)
        waiting.delete(id)
        resolve(text)
      }
      const timer = setTimeout(done, patienceMs, '')
      waiting.set(id, done)
      process.send?.({ foyer: 'metrics?', id } satisfies Asked)
    })
}

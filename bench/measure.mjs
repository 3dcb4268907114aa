import autocannon from 'autocannon'
import { cpuMs } from './processes.mjs'

/**
 * Sends requests for some seconds, or so many of them.
 *
 * @param asked `url`, `server` (whose processor time is counted) and `what`; `next` makes method, headers and body of
 *   each request; `connections` send at once; `rate` a second in all, else as many as are answered
 * @returns answers a second, milliseconds each took, the slowest hundredth, and processor milliseconds each
 */
export async function measure({ url, server, what, next = () => ({}), connections = 32, rate }, { seconds, amount }) {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip', 'user-agent': 'bench' }
  const setupRequest = (request) => {
    const { headers: own, ...rest } = next()
    return { ...request, ...rest, headers: { ...headers, ...own } }
  }
  const before = cpuMs(server.pid)
  const result = await autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    ...(rate && { overallRate: rate }),
    timeout: 60,
    requests: [{ setupRequest }],
  })
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad > 0) {
    const statuses = Object.entries(result.statusCodeStats).map(([status, { count }]) => `${count} × ${status}`)
    const lost = `${result.errors} errors, ${result.timeouts} without an answer in time`
    throw new Error(
      `${bad} of ${result.requests.total} ${what} were not answered well: ${statuses.join(', ')}; ${lost}.`,
    )
  }
  const answered = result['2xx']
  if (answered === 0)
    throw new Error(`No ${what} was answered within ${seconds} s: this machine is too busy to measure on.`)
  const spent = before === undefined ? undefined : cpuMs(server.pid) - before
  return {
    perSecond: answered / result.duration,
    eachMs: (1000 * connections * result.duration) / answered,
    p99Ms: result.latency.p99,
    cpuMs: spent === undefined ? undefined : spent / answered,
  }
}

/** One after the other, over and over. */
export function inTurn(list) {
  let at = 0
  return () => list[at++ % list.length]
}

import { randomBytes } from 'node:crypto'
import autocannon from 'autocannon'

const connections = 32

let people = 0

const bodies = {
  nothing: () => JSON.stringify({ name: 'Lin Yue' }),
  // Every one a new address: a repeat would be cheaper.
  registration: () => {
    people += 1
    const id = randomBytes(16).toString('base64url')
    return JSON.stringify({
      name: 'Lin Yue',
      email: `lin.yue.${people}.${id
        .slice(0, 6)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '0')}@bench.example`,
      company: 'Bench Foods',
      privacy: true,
      locale: 'en',
      submissionId: id,
    })
  },
}

/** Requests a second that were answered well, and how long the slowest hundredth took. */
export async function measure({ url, posts, what }, seconds) {
  const make = bodies[posts]
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'user-agent': 'bench' }
  const request = make
    ? { method: 'POST', headers, setupRequest: (asked) => ({ ...asked, body: make() }) }
    : { method: 'GET', headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }
  const result = await autocannon({ url, connections, duration: seconds, requests: [request] })
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} ${what} were not answered well.`)
  return { perSecond: result['2xx'] / result.duration, p99Ms: result.latency.p99 }
}

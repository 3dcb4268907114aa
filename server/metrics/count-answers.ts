import type { IncomingMessage, ServerResponse } from 'node:http'
import { metrics } from './metrics.ts'
import { routeOf } from './route.ts'

/** What became of a quick registration. A refused form is sent back to its page, see server/http/respond.ts. */
export function outcomeOf(status: number, location: string): string {
  if (status === 201 || status === 303) return /[?&]again=/.test(location) ? 'refused' : 'taken'
  if (status === 503) return 'busy'
  return status >= 500 ? 'failed' : 'refused'
}

/** Counts an answer when it is out, or its client is gone. Labels are looked up once each: this is on every request. */
export function countAnswers(): (request: IncomingMessage, response: ServerResponse) => void {
  const { answers, answerSeconds, registrations } = metrics()
  const kept = new Map<string, { inc(): void }>()
  const timers = new Map<string, { observe(seconds: number): void }>()

  const counted = (route: string, status: number) => {
    const name = `${route} ${status}`
    const known = kept.get(name) ?? answers.labels(route, String(status))
    kept.set(name, known)
    return known
  }
  const timed = (route: string) => {
    const known = timers.get(route) ?? answerSeconds.labels(route)
    timers.set(route, known)
    return known
  }

  return (request, response) => {
    const startedAt = performance.now()
    // The guard may send the request elsewhere: what was asked for counts.
    const route = routeOf(request.url ?? '')
    response.once('close', () => {
      const { statusCode, writableFinished } = response
      counted(route, writableFinished ? statusCode : 0).inc()
      timed(route).observe((performance.now() - startedAt) / 1000)
      if (route === 'registrations' && request.method === 'POST' && writableFinished)
        registrations.inc({ outcome: outcomeOf(statusCode, String(response.getHeader('location') ?? '')) })
    })
  }
}

import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import next from 'next'
import { drainOnSignal } from './drain.ts'
import type { Env } from './env.ts'
import { answerBroken } from './guard/broken.ts'
import { guard } from './guard/guard.ts'
import { securityHeaders } from './guard/security-headers.ts'
import { readStandIns } from './guard/stand-ins.ts'
import { health } from './health.ts'
import { knownEventIds } from './known-events.ts'
import { stopOutbox } from './mail/running.ts'
import { countAnswers } from './metrics/count-answers.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { portal } from './portal.ts'
import { quietConsole } from './quiet-console.ts'
import { answerStraight } from './straight.ts'
import { stopTallies } from './tallying.ts'

const times = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
}

/** Somebody who takes nothing of an answer for so long has it cut. */
const silenceMs = 120_000

const mailPatienceMs = 3000

/** Starts Next with the guard in front of it; resolves when it listens. */
export async function serve(env: Env, development: boolean): Promise<Server> {
  const { port, origins, trustProxy, publicUrl } = env
  if (!development) quietConsole()
  const app = next({ dev: development, port, hostname: 'localhost' })
  await app.prepare()
  const handle = app.getRequestHandler()

  const server = createServer(times)
  server.timeout = silenceMs
  const leaving = drainOnSignal(server, async () => {
    // A mail that hangs is sent by the next process: its claim runs out.
    await Promise.race([Promise.all([stopOutbox(), stopTallies()]), setTimeout(mailPatienceMs)])
    await app.close()
    await (await portal()).database.close()
  })
  const headers = securityHeaders(publicUrl)
  const buildFolder = process.env.NEXT_DIST_DIR || '.next'
  answerBroken(server, headers)
  const isHealth = health(env, leaving)
  const isMetrics = serveMetrics(env)
  const listener = guard({
    origins,
    trustProxy,
    development,
    headers,
    standIns: readStandIns(buildFolder),
    knownEvents: knownEventIds(),
    health: (request, response) => isHealth(request, response) || isMetrics(request, response),
    isDraining: () => leaving() !== undefined,
    // In development Next's own copy answers, which is loaded again when it changes.
    ...(!development && { straight: answerStraight }),
    next: (request, response) => handle(request, response),
  })
  const count = countAnswers()
  for (const event of ['request', 'checkExpectation']) server.on(event, count).on(event, listener)

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve(server))
  })
}

import { statfs } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { settings } from '#db/schema/settings.ts'
import { log } from './guard/log.ts'
import { portal } from './portal.ts'

type Reason = 'draining' | 'database' | 'disk'

const freshMs = 1000
const leastFreeBytes = 1024 ** 3
const leastFreeShare = 0.04

/** Full is judged by share and by bytes: four per cent of a large disk is plenty. */
async function diskIsFull(folder: string): Promise<boolean> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return bavail / blocks <= leastFreeShare && bavail * bsize < leastFreeBytes
}

/** Writes a row and reads nothing else: a database that cannot be written to is not ready, whatever it says. */
async function proveWrite(): Promise<void> {
  const { database } = await portal()
  const row = { name: 'ready-at', value: new Date().toISOString() }
  await database.transaction((tx) =>
    tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.name, set: row }),
  )
}

async function reasonAgainst(dataDir: string): Promise<Reason | undefined> {
  try {
    if (await diskIsFull(dataDir)) return 'disk'
    await proveWrite()
    return undefined
  } catch (error) {
    log.error({ err: error }, 'not ready')
    return 'database'
  }
}

/**
 * Answers `/healthz` (this process is alive, the database is not asked) and `/readyz` (send visitors here).
 * Anybody may ask, at any host, so the proof is made at most once a second.
 */
export function health(dataDir: string, isDraining: () => boolean) {
  let proof: Promise<Reason | undefined> = Promise.resolve(undefined)
  let provedAt = Number.NEGATIVE_INFINITY

  const ready = () => {
    if (performance.now() - provedAt > freshMs) {
      provedAt = performance.now()
      proof = reasonAgainst(dataDir)
    }
    return proof
  }

  const say = (response: ServerResponse, reason: Reason | undefined) => {
    const headers = {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...(reason && { 'Retry-After': '5' }),
    }
    response
      .writeHead(reason ? 503 : 200, headers)
      .end(JSON.stringify(reason ? { status: 'not ready', reason } : { status: 'ok' }))
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url?.split('?', 1)[0]
    const asks = request.method === 'GET' || request.method === 'HEAD'
    if (!asks || (path !== '/healthz' && path !== '/readyz')) return false
    if (path === '/healthz') say(response, undefined)
    else if (isDraining()) say(response, 'draining')
    else ready().then((reason) => say(response, reason))
    return true
  }
}

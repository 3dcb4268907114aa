import { statfs } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { codeOf, isFull } from '#db/faults.ts'
import { isMigrated } from '#db/migrated.ts'
import { settings } from '#db/schema/settings.ts'
import { fileOf } from '#db/sqlite-file.ts'
import type { Leaving } from './drain.ts'
import type { Env } from './env.ts'
import { faultOf } from './fault.ts'
import { log } from './guard/log.ts'
import { portal } from './portal.ts'

type Reason = Leaving | 'disk' | 'migrations'

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

/** @param folder where the database writes; absent when that is another machine's affair */
async function reasonAgainst(folder: string | undefined): Promise<Reason | undefined> {
  try {
    if (folder && (await diskIsFull(folder))) return 'disk'
    if (!(await isMigrated((await portal()).database))) return 'migrations'
    await proveWrite()
    return undefined
  } catch (error) {
    const cause = codeOf(error) === 'busy' ? (error as Error).cause : error
    log.error(faultOf(cause ?? error), 'not ready')
    return isFull(cause) ? 'disk' : 'database'
  }
}

/**
 * Answers `/healthz` (this process is alive, the database is not asked) and `/readyz` (send visitors here).
 * Anybody may ask, at any host, so the proof is made at most once a second.
 */
export function health({ databaseUrl }: Env, leaving: () => Leaving | undefined) {
  const folder = databaseUrl.startsWith('file:') ? dirname(fileOf(databaseUrl)) : undefined
  let proof: Promise<Reason | undefined> = Promise.resolve(undefined)
  let provedAt = Number.NEGATIVE_INFINITY

  const ready = () => {
    if (performance.now() - provedAt > freshMs) {
      provedAt = performance.now()
      proof = reasonAgainst(folder)
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
    else if (leaving()) say(response, leaving())
    else ready().then((reason) => say(response, leaving() ?? reason))
    return true
  }
}

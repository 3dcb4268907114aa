import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { freePort, spawnServer, startServer, stopServer } from '../own-server.ts'

type Own = NonNullable<Parameters<typeof startServer>[2]>

type Where = {
  /** One that is there already, such as a disk of its own. */
  dataDir?: string
  /** `afterAll` when the tests of a file share it; else all is gone when the test is finished. */
  atEnd?: (cleanUp: () => void | Promise<void>) => void
}

/** A folder, a port and servers on them. */
export async function newPlace({ dataDir, atEnd = onTestFinished }: Where = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-fault-'))
  const data = dataDir ?? folder
  const port = await freePort()
  const log = join(folder, 'server.log')
  const onFinish = (server: Awaited<ReturnType<typeof startServer>>) => {
    servers.push(server)
    return server
  }
  const servers: Awaited<ReturnType<typeof startServer>>[] = []
  // Once, here: a test that runs may register nothing for the end of its file.
  atEnd(async () => {
    await Promise.all(servers.map((server) => stopServer(server, 'SIGKILL')))
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    dataDir: data,
    port,
    url: `http://localhost:${port}`,
    file: join(data, 'foyer.db'),
    log,
    /** Resolves when it is ready. */
    start: async (own: Own = {}) => onFinish(await startServer(port, data, { log, ...own })),
    /** Started, ready or not. */
    spawn: (own: Own = {}) => onFinish(spawnServer(port, data, { log, ...own })),
  }
}

/** What `/readyz` says: `ok`, a reason such as `disk`, or `nobody` when nothing answers. */
export async function readiness(url: string): Promise<string> {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  if (!answer) return 'nobody'
  const { status, reason } = (await answer.json()) as { status: string; reason?: string }
  return reason ?? status
}

/** Waits until `/readyz` says so, for some seconds. @returns what it says at the end */
export async function readinessOnce(url: string, wanted: string): Promise<string> {
  let says = await readiness(url)
  for (let tries = 0; tries < 100 && says !== wanted; tries++) {
    await sleep(200)
    says = await readiness(url)
  }
  return says
}

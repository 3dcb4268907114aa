import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort, spawnServer, startServer, stopServer } from '../own-server.ts'

type Own = NonNullable<Parameters<typeof startServer>[2]>

/**
 * A folder, a port and servers on them for one test; all are gone when it is finished.
 *
 * @param dataDir one that is there already, such as a disk of its own
 */
export async function newPlace(dataDir?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-fault-'))
  const data = dataDir ?? folder
  const port = await freePort()
  const log = join(folder, 'server.log')
  const onFinish = (server: Awaited<ReturnType<typeof startServer>>) => {
    onTestFinished(async () => void (await stopServer(server, 'SIGKILL')))
    return server
  }
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
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

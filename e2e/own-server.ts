import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

type Own = {
  /** Over what such a server has by default: no mail, the demo. */
  env?: Readonly<Record<string, string>>
  /** A file that takes what it says and logs. */
  log?: string
}

/** A server of its own on a folder of its own; resolves when it answers. */
export async function startServer(port: number, dataDir: string, own: Own = {}): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: '',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    SMTP_URL: '',
    SEED: 'demo',
    ...own.env,
  }
  const out = own.log ? openSync(own.log, 'a') : 'ignore'
  const server = spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', out, out] })
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`http://localhost:${port}/readyz`).catch(() => null)
    if (ready?.ok) return server
    await sleep(100)
  }
  server.kill('SIGKILL')
  throw new Error('the server did not become ready within 30 s')
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
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
  /** A command that runs the one after it as the same process: `['strace', '-D', …]`, `['faketime', …]`. */
  under?: readonly string[]
}

/** Starts a server of its own on a folder of its own; it may not be ready yet. */
export function spawnServer(port: number, dataDir: string, own: Own = {}): ChildProcess {
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
  const [command = '', ...args] = [...(own.under ?? []), process.execPath, 'server/main.ts']
  const server = spawn(command, args, { env, stdio: ['ignore', out, out] })
  if (typeof out === 'number') closeSync(out)
  return server
}

/** A server of its own on a folder of its own; resolves when it answers. */
export async function startServer(port: number, dataDir: string, own: Own = {}): Promise<ChildProcess> {
  const server = spawnServer(port, dataDir, own)
  for (let tries = 0; tries < 1200 && server.exitCode === null; tries++) {
    const ready = await fetch(`http://localhost:${port}/readyz`).catch(() => null)
    if (ready?.ok) return server
    await sleep(100)
  }
  await stopServer(server, 'SIGKILL')
  const said = own.log ? readFileSync(own.log, 'utf8').slice(-2000) : ''
  throw new Error(`the server did not become ready within two minutes\n${said}`)
}

/** @returns the exit code, or null when the signal ended it */
export async function stopServer(server: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode
  const exited = once(server, 'exit')
  server.kill(signal)
  const [code] = await exited
  return code as number | null
}

import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort } from '../own-server.ts'

const debian = '/usr/lib/postgresql'

/** Where this machine keeps the programs of PostgreSQL's server, the newest first; undefined without a server. */
export function serverPrograms(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

/** Runs a program of the server as a user who may: PostgreSQL does not run as root. */
function run(program: string, ...args: string[]): string {
  const path = join(serverPrograms() ?? '', program)
  const isRoot = process.getuid?.() === 0
  return isRoot
    ? execFileSync('runuser', ['-u', 'postgres', '--', path, ...args], { encoding: 'utf8', stdio: 'pipe', cwd: '/' })
    : execFileSync(path, args, { encoding: 'utf8', stdio: 'pipe' })
}

/**
 * A cluster of the machine's own PostgreSQL, whose `pg_dump` fits it; gone when the test is finished.
 *
 * @returns the address of its database `postgres`
 */
export async function startCluster(settings: readonly string[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-cluster-'))
  if (process.getuid?.() === 0) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), -1)
  const port = await freePort()
  const data = join(folder, 'data')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  run('initdb', '--auth=trust', '--username=postgres', '--no-sync', `--pgdata=${data}`)
  const options = [`port=${port}`, "listen_addresses='127.0.0.1'", `unix_socket_directories='${folder}'`, ...settings]
  const said = options.map((option) => `-c ${option}`).join(' ')
  run('pg_ctl', 'start', '--wait', `--pgdata=${data}`, `--log=${join(folder, 'log')}`, `--options=${said}`)
  onTestFinished(() => void run('pg_ctl', 'stop', '--mode=immediate', `--pgdata=${data}`))
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}

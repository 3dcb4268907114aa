import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { createDatabase, startPostgres } from '../../db/testing-postgres.ts'
import { freePort, spawnServer } from '../own-server.ts'
import { able } from './able.ts'

const folder = mkdtempSync(join(tmpdir(), 'foyer-start-'))
const secret = 'x'.repeat(40)
let server: Awaited<ReturnType<typeof startPostgres>>
let mute: ReturnType<typeof createServer>

beforeAll(async () => {
  server = await startPostgres()
  // Takes connections and never says a word.
  mute = createServer().listen(0, '127.0.0.1')
  await once(mute, 'listening')
})
afterAll(async () => {
  mute.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const postgres = (change: Partial<URL>) => ({
  DATABASE_URL: Object.assign(new URL(server.url), change).href,
  FOYER_SECRET: secret,
})

/** A database file as `change` leaves it. */
async function withFile(dataDir: string, change: (database: Sqlite.Database) => void): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'foyer.db')
  await migrate(`file:${file}`)
  const database = new Sqlite(file)
  change(database)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

const newer = 'INSERT INTO __drizzle_migrations (hash, created_at) VALUES (%, 99999999999999)'
const ofAnother = "INSERT INTO settings (name, value) VALUES ('secret-check', 'of another secret')"

type Case = [
  what: string,
  line: RegExp,
  given: Record<string, string> | ((dataDir: string) => Record<string, string> | Promise<Record<string, string>>),
]

/** Everything an operator can get wrong, and the one line they read. */
const cases: Case[] = [
  ['a port that is none', /^PORT must be a port/, { PORT: '80a' }],
  ['an address without https', /^PUBLIC_URL must be/, { PUBLIC_URL: 'visit.example' }],
  ['a secret that is short', /^FOYER_SECRET must have/, { FOYER_SECRET: 'short' }],
  ['no such scheme', /^DATABASE_URL must begin with/, { DATABASE_URL: 'mysql://x' }],
  ['no secret with PostgreSQL', /^FOYER_SECRET is required with PostgreSQL/, { DATABASE_URL: 'postgres://x/y' }],
  [
    'an address that is none',
    /^DATABASE_URL is no address/,
    { DATABASE_URL: 'postgres://a:b@c:d@e:f/g', FOYER_SECRET: secret },
  ],
  [
    'a host that is not known',
    /^DATABASE_URL names a host that is not known/,
    () => postgres({ hostname: 'nowhere.invalid' }),
  ],
  ['nobody there', /^DATABASE_URL names a server that does not answer/, () => postgres({ port: '1' })],
  [
    'a server that says nothing',
    /^DATABASE_URL names a server that does not answer/,
    () => postgres({ port: String((mute.address() as { port: number }).port) }),
  ],
  ['another password', /^DATABASE_URL has a password that is refused/, () => postgres({ password: 'wrong' })],
  ['no such database', /^DATABASE_URL names a database that does not exist/, () => postgres({ pathname: '/nothing' })],
  [
    'a newer database on PostgreSQL',
    /^DATABASE_URL names a database of a newer version of Foyer/,
    () => onPostgres('newer', newer.replace('INTO ', 'INTO drizzle.').replace('%', "'x'")),
  ],
  ['another secret on PostgreSQL', /^FOYER_SECRET is not the one/, () => onPostgres('another', ofAnother)],
  [
    'a newer database',
    /^DATABASE_URL names a database of a newer version of Foyer/,
    async (dataDir) => {
      await withFile(dataDir, (database) => database.exec(newer.replace('%', "'x'")))
      return { FOYER_SECRET: secret }
    },
  ],
  [
    'another secret',
    /^FOYER_SECRET is not the one/,
    async (dataDir) => {
      await withFile(dataDir, (database) => database.exec(ofAnother))
      return { FOYER_SECRET: secret }
    },
  ],
  [
    'a file that is no database',
    /^DATABASE_URL names a file that is no database/,
    (dataDir) => {
      mkdirSync(dataDir)
      writeFileSync(join(dataDir, 'foyer.db'), 'This is a letter, and no database. '.repeat(500))
      return { FOYER_SECRET: secret }
    },
  ],
  [
    'a damaged database',
    /^DATABASE_URL names a damaged database/,
    async (dataDir) => {
      await withFile(dataDir, () => {})
      const file = openSync(join(dataDir, 'foyer.db'), 'r+')
      writeFileSync(
        file,
        Buffer.concat([readFileSync(join(dataDir, 'foyer.db')).subarray(0, 100), Buffer.alloc(60_000, 7)]),
      )
      closeSync(file)
      return { FOYER_SECRET: secret }
    },
  ],
  [
    'a DATA_DIR under a file',
    /^DATA_DIR cannot be written to/,
    (dataDir) => {
      writeFileSync(dataDir, 'a file')
      return { DATA_DIR: join(dataDir, 'data') }
    },
  ],
]

async function onPostgres(name: string, statement: string): Promise<Record<string, string>> {
  const url = await createDatabase(server.url, name, 'template0')
  await migrate(url)
  const pg = (await import('pg')).default
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
  return { DATABASE_URL: url, FOYER_SECRET: secret }
}

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Every file under a folder, with its content. */
const contentOf = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [join(parentPath, name), sumOf(join(parentPath, name))])
    .filter(([path]) => !path?.endsWith('-shm') && !path?.endsWith('-wal'))

/** @returns the exit code, and every line the server said */
async function startOf(dataDir: string, env: Record<string, string>, log: string, under?: readonly string[]) {
  const child = spawnServer(await freePort(), dataDir, { env, log, under })
  const stopping = setTimeout(() => child.kill('SIGKILL'), 150_000)
  const [code] = await once(child, 'exit')
  clearTimeout(stopping)
  return { code, lines: readFileSync(log, 'utf8').trim().split('\n') }
}

test.concurrent.each(cases)('a start is refused in one line and changes nothing: %s', async (what, line, given) => {
  const here = join(folder, what.replaceAll(' ', '-'))
  mkdirSync(here)
  const dataDir = join(here, 'data')
  const env = typeof given === 'function' ? await given(dataDir) : given
  const before = contentOf(here)

  const { code, lines } = await startOf(dataDir, { SEED: 'none', ...env }, join(folder, `${what}.log`))

  expect(lines).toEqual([expect.stringMatching(/^Foyer cannot start: /)])
  expect(lines[0]?.slice('Foyer cannot start: '.length)).toMatch(line)
  expect(lines[0]).not.toContain('wrong')
  expect(code).toBe(1)
  expect(contentOf(here)).toEqual(before)
})

test.runIf(able('mount'))('a start is refused in one line: a DATA_DIR that cannot be written to', async () => {
  const dataDir = join(folder, 'read-only')
  mkdirSync(dataDir)
  const mount = `mount -t tmpfs -o ro none '${dataDir}' && exec "$@"`

  const { code, lines } = await startOf(dataDir, {}, join(folder, 'read-only.log'), [
    'unshare',
    '--mount',
    'sh',
    '-c',
    mount,
    'sh',
  ])

  expect(lines).toEqual([expect.stringMatching(/^Foyer cannot start: DATA_DIR cannot be written to/)])
  expect(code).toBe(1)
})

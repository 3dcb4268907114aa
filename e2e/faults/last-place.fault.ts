import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from '../../db/testing-postgres.ts'
import { freePort, startServer } from '../own-server.ts'

const people = 1000
const sockets = 64

/** People in the database of a server that runs, signed in: a cookie each. */
function crowd(url: string, secret: string): string[] {
  const env = { ...process.env, DATABASE_URL: url }
  const printed = execFileSync('node_modules/.bin/node', ['e2e/crowd.ts', url, secret, String(people)], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return printed.trim().split('\n')
}

/** Everybody wants a place in one talk at once. @returns how often each answer came, and how long it took */
async function book(port: number, cookies: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const put = (cookie: string) =>
    new Promise<string>((resolve) => {
      const headers = { Cookie: `foyer_visitor=${cookie}`, 'Content-Type': 'application/json', 'Content-Length': 2 }
      const path = '/api/v1/me/talks/s01'
      const sent = request({ port, host: '127.0.0.1', method: 'PUT', path, headers, agent }, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          body += part
        })
        answer.on('end', () => {
          const { state, code } = JSON.parse(body) as { state?: string; code?: string }
          resolve(`${answer.statusCode} ${state ?? code}`)
        })
      })
      sent.on('error', (error) => resolve(`error ${error.message}`))
      sent.end('{}')
    })
  const startedAt = performance.now()
  const answers = await Promise.all(cookies.map(put))
  const ms = Math.round(performance.now() - startedAt)
  agent.destroy()
  const said: Record<string, number> = {}
  for (const answer of answers) said[answer] = (said[answer] ?? 0) + 1
  return { said, ms }
}

const about = "about = 'conference/s01'"
const found = `select (select used from places where ${about}) as used, (select count(*) from bookings where ${about}) as held`

test('F20: a thousand people want the last place over HTTP, and one has it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-last-place-'))
  const port = await freePort()
  const server = await startServer(port, dataDir)
  try {
    const file = join(dataDir, 'foyer.db')
    const cookies = crowd(`file:${file}`, readFileSync(join(dataDir, 'secret'), 'utf8').trim())
    const database = new Sqlite(file, { timeout: 5000 })
    database.prepare(`update places set capacity = 1 where ${about}`).run()

    const { said, ms } = await book(port, cookies)

    const after = database.prepare(found).get()
    database.close()
    console.log(`F20 over HTTP on sqlite: ${people} people, ${sockets} sockets: ${JSON.stringify(said)} in ${ms} ms`)
    expect(said).toEqual({ '200 taken': 1, '409 full': people - 1 })
    expect(after).toEqual({ used: 1, held: 1 })
    expect(ms).toBeLessThan(30_000)
  } finally {
    server.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test('F21: two processes share the last hundred places on PostgreSQL', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-last-hundred-'))
  const postgres = await startPostgres()
  const port = await freePort()
  const secret = 'a secret of a test, long enough to be one'
  const env = { DATABASE_URL: postgres.url, FOYER_SECRET: secret, WEB_CONCURRENCY: '2' }
  const server = await startServer(port, dataDir, { env })
  const client = new pg.Client({ connectionString: postgres.url })
  try {
    const cookies = crowd(postgres.url, secret)
    await client.connect()
    await client.query(`update places set capacity = 100 where ${about}`)

    const { said, ms } = await book(port, cookies)

    const { rows } = await client.query(found)
    console.log(`F21 over HTTP on postgresql, two processes: ${JSON.stringify(said)} in ${ms} ms`)
    expect(said).toEqual({ '200 taken': 100, '409 full': people - 100 })
    expect(rows.map(({ used, held }) => [Number(used), Number(held)])).toEqual([[100, 100]])
    expect(ms).toBeLessThan(30_000)
  } finally {
    await client.end()
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

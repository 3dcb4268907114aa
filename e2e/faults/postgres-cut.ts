import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished } from 'vitest'
import { startPostgres, type TestServer } from '../../db/testing-postgres.ts'
import { crowd, type Ledger, newLedger, settle } from './ledger.ts'
import { newPlace, readiness, readinessOnce } from './place.ts'
import { kept, verify } from './verify.ts'

const clients = 32

type Cut = {
  postgres: TestServer
  /** Of the server of Foyer. */
  url: string
  /** A session of our own, that no cut ends. */
  asked(statement: string): Promise<pg.QueryResult>
}

async function ask(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(statement).finally(() => client.end())
}

/** Resolves when something is acknowledged again. @returns after how long, in ms */
async function acknowledgedAgain(ledger: Ledger): Promise<number> {
  const before = ledger.acknowledged.size
  const startedAt = performance.now()
  for (let tries = 0; tries < 600 && ledger.acknowledged.size === before; tries++) await sleep(50)
  return Math.round(performance.now() - startedAt)
}

/**
 * F57: while a crowd registers, PostgreSQL is cut off again and again. Nobody who was told so is missing, whoever was not
 * is told when to come back and is taken once, and the process of Foyer goes on.
 */
export async function cutAgainAndAgain(rounds: number, cut: (cut: Cut) => Promise<void>): Promise<void> {
  const postgres = await startPostgres({ durable: true, connections: 60 })
  onTestFinished(() => postgres.stop())
  const place = await newPlace()
  const env = { DATABASE_URL: postgres.url, FOYER_SECRET: 'a secret of a test, long enough to be one' }
  const server = await place.start({ env })
  const ledger = newLedger()
  const { stop } = crowd(ledger, place.url, { clients, patient: true })
  const again: number[] = []
  for (let round = 0; round < rounds; round++) {
    await acknowledgedAgain(ledger)
    await sleep(300 + 700 * Math.random())
    await cut({ postgres, url: place.url, asked: (statement) => ask(postgres.url, statement) })
    again.push(await acknowledgedAgain(ledger))
  }
  await stop()

  expect(await settle(ledger, place.url)).toEqual([])
  expect(await verify(ledger, postgres.url)).toEqual(kept)
  const { acknowledged, answers, withoutRetryAfter } = ledger
  console.log(
    `cut ${rounds} times: ${acknowledged.size} acknowledged, answers ${JSON.stringify(answers)}, again after ${again} ms`,
  )
  expect(Object.keys(answers).filter((said) => !['201', '503 busy', '503 unknown-outcome'].includes(said))).toEqual([])
  expect(withoutRetryAfter).toBe(0)
  expect(await readinessOnce(place.url, 'ok')).toBe('ok')
  expect([server.exitCode, server.signalCode]).toEqual([null, null])
}

/** What people read while there is no database: that it is worth coming back, on every kind of page. */
async function expectUnavailable(url: string): Promise<void> {
  const html = { headers: { accept: 'text/html', cookie: 'foyer_visitor=nobody' } }
  const page = await fetch(`${url}/en/nutra-expo-2027/programme`, html)
  const visit = await fetch(`${url}/en/nutra-expo-2027/visit`, html)
  const answer = await fetch(`${url}/api/v1/events/nutra-expo-2027/exhibitors`)
  for (const each of [visit, answer]) {
    expect([each.url, each.status, Number(each.headers.get('retry-after')) > 0]).toEqual([each.url, 503, true])
  }
  expect([200, 503]).toContain(page.status)
  expect(await visit.text()).toContain('<h1')
  expect(await answer.json()).toMatchObject({ code: 'busy' })
  expect(await readiness(url)).toBe('database')
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
}

/** `pg_ctl -m immediate restart`, with a look at the pages in between. */
export async function restart({ postgres, url }: Cut): Promise<void> {
  await postgres.kill()
  await expectUnavailable(url)
  await postgres.startAgain()
}

const terminated = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'foyer'"

export const terminate = async ({ asked }: Cut): Promise<void> => void (await asked(terminated))

/** How many sessions Foyer has. */
const foyers = "SELECT count(*)::int AS sessions FROM pg_stat_activity WHERE application_name = 'foyer'"

/** Others take every connection there is, and keep them for a while: `max_connections` leaves Foyer none. */
export async function exhaust({ postgres, url }: Cut): Promise<void> {
  const taken: pg.Client[] = []
  const take = async () => {
    const client = new pg.Client({ connectionString: postgres.url })
    client.on('error', () => {}) // Its server may say no, or be stopped.
    await client.connect()
    taken.push(client)
  }
  try {
    await take()
    const has = async () => (await taken[0]?.query(foyers))?.rows[0]?.sessions
    for (let tries = 0; tries < 100; tries++) {
      await taken[0]?.query(terminated)
      const isFull = await Promise.all(Array.from({ length: 5 }, take)).then(
        () => false,
        () => true,
      )
      if (isFull && (await has()) === 0) break
    }
    expect(await has()).toBe(0)
    await expectUnavailable(url)
    expect(await has()).toBe(0)
  } finally {
    await Promise.all(taken.map((client) => client.end()))
  }
}

/** Everybody waits for a lock longer than a statement may, so all connections are taken. */
export const holdEverybody = async ({ asked }: Cut): Promise<void> =>
  void (await asked('BEGIN; LOCK TABLE registrations IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(4); COMMIT'))

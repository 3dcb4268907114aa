import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../db/testing-postgres.ts'
import { newBody, newLedger, send } from './ledger.ts'
import { newPlace } from './place.ts'

const event = 'nutra-expo-2027'
const secret = 'a secret of a test, long enough to be one'

/** An organiser's cookie, made as `npm run organiser` and its link do. */
async function organiser(url: string, env: Readonly<Record<string, string>>): Promise<string> {
  const email = 'desk@standby.example'
  const printed = execFileSync(process.execPath, ['scripts/organiser.ts', email], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  const token = new URL(printed.trim()).searchParams.get('token')
  const opened = await fetch(`${url}/api/v1/organiser/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, email, password: 'correct horse battery staple' }),
  })
  expect(opened.status).toBe(201)
  return opened.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
}

test('the desk reads figures and exports from a standby, and goes on when it is gone', async () => {
  const primary = await startPostgres()
  onTestFinished(() => primary.stop())
  const place = await newPlace()
  const plain = { DATABASE_URL: primary.url, FOYER_SECRET: secret, PORT: String(place.port), PUBLIC_URL: place.url }
  const cookie = await place.start({ env: plain }).then(async (server) => {
    const opened = await organiser(place.url, plain)
    const exited = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await exited
    return opened
  })
  const standby = await primary.standby()
  let isGone = false
  onTestFinished(async () => void (isGone || (await standby.stop())))
  await place.start({ env: { ...plain, DATABASE_REPLICA_URL: standby.url } })
  const asked = async (path: string) => {
    const answer = await fetch(`${place.url}/api/v1/events/${event}/${path}`, { headers: { cookie } })
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  const ledger = newLedger()
  const body = newBody(ledger)
  const client = new pg.Client({ connectionString: standby.url })
  client.on('error', () => {}) // Its server is stopped by the test.
  await client.connect()
  onTestFinished(() => client.end())
  await sleep(3000)

  await client.query('SELECT pg_wal_replay_pause()')
  await sleep(500)
  const before = await asked('figures').then((text) => JSON.parse(text))
  expect(await send(ledger, place.url, body)).toBe('201')
  const after = await asked('figures').then((text) => JSON.parse(text))
  const csv = await asked('registrations.csv')
  expect({ ...after, asOf: '' }).toEqual({ ...before, asOf: '' })
  expect(csv).not.toContain(body.email)

  await client.query('SELECT pg_wal_replay_resume()')
  let found = false
  for (let tries = 0; tries < 100 && !found; tries++) {
    found = (await asked('registrations.csv')).includes(body.email)
    await sleep(100)
  }
  expect(found).toBe(true)

  isGone = true
  await standby.stop()
  const other = newBody(ledger)
  expect(await send(ledger, place.url, other)).toBe('201')
  expect(await asked('registrations.csv')).toContain(other.email)
  await asked('figures')
  await asked('yield')
  await asked('questions.csv')
})

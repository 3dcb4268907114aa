import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'foyer-env-'))

test('everything has a default', () => {
  const dataDir = folder()

  const env = readEnv({ DATA_DIR: dataDir })

  expect(env).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    databaseUrl: `file:${dataDir}/foyer.db`,
    seed: 'demo',
    webConcurrency: 1,
  })
  expect(env.origins).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
})

test('with a public address, nothing else is ours', () => {
  expect(readEnv({ DATA_DIR: folder(), PUBLIC_URL: 'https://visit.example/' }).origins).toEqual([
    'https://visit.example',
  ])
})

test('the secret is made once and only its owner reads it', () => {
  const dataDir = join(folder(), 'new')

  const first = readEnv({ DATA_DIR: dataDir }).secret
  const second = readEnv({ DATA_DIR: dataDir }).secret

  expect(second).toBe(first)
  expect(first.length).toBeGreaterThanOrEqual(43)
  expect(readFileSync(join(dataDir, 'secret'), 'utf8').trim()).toBe(first)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
})

test.each([
  ['PORT', '0'],
  ['PORT', '80a'],
  ['PUBLIC_URL', 'visit.example'],
  ['PUBLIC_URL', 'https://visit.example/path'],
  ['DATABASE_URL', 'mysql://x'],
  ['FOYER_SECRET', 'short'],
  ['SMTP_URL', 'localhost:25'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
  ['WEB_CONCURRENCY', '0'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['METRICS_TOKEN', 'x'],
  ['SEED', 'yes'],
])('%s=%j stops the start with one line that names it', (name, value) => {
  const start = () => readEnv({ DATA_DIR: folder(), [name]: value })

  expect(start).toThrow(new RegExp(`^${name} must [^\n]+$`))
})

test('PostgreSQL asks for a secret', () => {
  expect(() => readEnv({ DATA_DIR: folder(), DATABASE_URL: 'postgres://localhost/foyer' })).toThrow(
    /^FOYER_SECRET is required/,
  )
})

test('an empty value counts as absent', () => {
  expect(readEnv({ DATA_DIR: folder(), PORT: '', PUBLIC_URL: '' }).port).toBe(3000)
})

test('a standby needs PostgreSQL', () => {
  const replica = { DATA_DIR: folder(), DATABASE_REPLICA_URL: 'postgres://foyer@127.0.0.1/foyer' }
  const secret = 'a secret of a test, long enough to be one'

  expect(() => readEnv(replica)).toThrow(/^DATABASE_REPLICA_URL needs PostgreSQL/)
  expect(
    readEnv({ ...replica, DATABASE_URL: 'postgres://foyer@127.0.0.1/foyer', FOYER_SECRET: secret }).databaseReplicaUrl,
  ).toBe(replica.DATABASE_REPLICA_URL)
})

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { objectionToReplica, openReplica } from '#db/replica.ts'
import { settings } from '#db/schema/settings.ts'
import { freshDatabase, openForTest } from '#db/testing.ts'
import { startPostgres } from '#db/testing-postgres.ts'

const names = async (db: Db) => (await db.select().from(settings)).map(({ name }) => name).sort()

/** Asks again until it holds, a few seconds at most. */
async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return true
    await sleep(100)
  }
  return false
}

async function clientOf(url: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // Its server is stopped by the test.
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** A primary and its standby; whoever stops the standby earlier says so by `gone`. */
async function pair() {
  const primary = await startPostgres()
  onTestFinished(() => primary.stop())
  await migrate(primary.url)
  const standby = await primary.standby()
  let isGone = false
  const gone = async () => {
    if (!isGone) await standby.stop()
    isGone = true
  }
  onTestFinished(gone)
  return { primary, standby, gone }
}

test('reports are read from a standby while it keeps up, and else from the primary', async () => {
  const { primary, standby, gone } = await pair()
  const database = await openForTest(primary.url)
  const put = (name: string) => database.transaction((tx) => tx.insert(settings).values({ name, value: 'x' }))
  let fallbacks = 0
  const changes: boolean[] = []
  const replica = openReplica(primary.url, standby.url, {
    onFallback: () => {
      fallbacks += 1
    },
    onChange: (isRead) => changes.push(isRead),
  })
  onTestFinished(() => replica.close())
  const client = await clientOf(standby.url)

  await put('before')
  expect(await until(replica.look)).toBe(true)
  expect(await until(async () => (await names(replica.reports)).includes('before'))).toBe(true)
  await client.query('SELECT pg_wal_replay_pause()')
  expect(
    await until(async () => (await client.query('SELECT pg_get_wal_replay_pause_state() AS s')).rows[0].s === 'paused'),
  ).toBe(true)
  await put('while it stands still')

  // What was written since is on the primary alone: so the standby is what answered.
  expect(await names(replica.reports)).toEqual(['before'])
  expect(await names(database.read)).toEqual(['before', 'while it stands still'])
  expect(fallbacks).toBe(0)
  await client.query('SELECT pg_wal_replay_resume()')
  expect(await until(async () => (await names(replica.reports)).length === 2)).toBe(true)

  const strict = openReplica(primary.url, standby.url, { farthestMs: 300 })
  onTestFinished(() => strict.close())
  expect(await until(strict.look)).toBe(true)
  await client.query('SELECT pg_wal_replay_pause()')
  await put('too long')
  expect(await until(async () => !(await strict.look()))).toBe(true)
  expect(await names(strict.reports)).toContain('too long')
  await client.query('SELECT pg_wal_replay_resume()')
  expect(await until(strict.look)).toBe(true)

  await gone()
  expect(await names(replica.reports)).toEqual(['before', 'too long', 'while it stands still'])
  expect(fallbacks).toBe(1)
  expect(await replica.look()).toBe(false)
  expect(changes).toEqual([true, false])
  expect(await objectionToReplica(standby.url)).toBeUndefined()
  expect(await objectionToReplica(primary.url)).toMatch('takes writes')
})

test('reports cannot write, on the standby or on the primary', async () => {
  const { url } = await freshDatabase()
  const replica = openReplica(url, 'postgres://nobody@127.0.0.1:9/nothing')
  onTestFinished(() => replica.close())

  await expect((async () => replica.reports.insert(settings).values({ name: 'a', value: 'x' }))()).rejects.toThrow()

  expect(await names(replica.reports)).toEqual([])
})

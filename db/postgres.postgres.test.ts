import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { codeOf } from '#db/faults.ts'
import { settings } from '#db/schema/settings.ts'
import { freshDatabase, openForTest } from '#db/testing.ts'

const put = (tx: Db, name: string, value = 'x') => tx.insert(settings).values({ name, value })
const set = (tx: Db, name: string, value: string) => tx.update(settings).set({ value }).where(eq(settings.name, name))

/** A connection beside the pool's, for what the store never does. */
async function clientOf(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** Runs `body` when a transaction that wrote a row named `doomed` commits. */
const atCommit = (client: pg.Client, body: string) =>
  client.query(`
    CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body}; RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON settings DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.name = 'doomed') EXECUTE FUNCTION at_commit()`)

test('a deadlock is run again and nobody notices', async () => {
  const { read, transaction } = await freshDatabase()
  await transaction((tx) =>
    tx.insert(settings).values([
      { name: 'a', value: '0' },
      { name: 'b', value: '0' },
    ]),
  )
  let runs = 0
  let meet = () => {}
  const bothHoldOne = new Promise<void>((resolve) => {
    meet = resolve
  })
  const crosswise = (first: string, second: string) =>
    transaction(async (tx) => {
      runs += 1
      await set(tx, first, `${first} first`)
      if (runs === 2) meet()
      await bothHoldOne
      await set(tx, second, `${first} first`)
    })

  await Promise.all([crosswise('a', 'b'), crosswise('b', 'a')])

  expect(runs).toBeGreaterThanOrEqual(3) // the one run again may meet the other once more
  const values = (await read.select().from(settings)).map(({ value }) => value)
  expect(new Set(values).size).toBe(1)
})

test('a server that goes away while COMMIT runs leaves an unknown outcome', async () => {
  const { url } = await freshDatabase()
  const faults: unknown[] = []
  const { transaction, read } = await openForTest(url, { onFault: (error) => faults.push(error) })
  await atCommit(await clientOf(url), 'PERFORM pg_terminate_backend(pg_backend_pid())')

  await expect(transaction((tx) => put(tx, 'doomed'))).rejects.toMatchObject({ code: 'unknown-outcome' })

  await transaction((tx) => put(tx, 'next'))
  expect(await read.select({ name: settings.name }).from(settings)).toEqual([{ name: 'next' }])
  expect(faults).not.toEqual([])
})

test('a constraint that is checked at COMMIT is an answer, not an unknown outcome', async () => {
  const { url, transaction, read } = await freshDatabase()
  await atCommit(await clientOf(url), "RAISE foreign_key_violation USING MESSAGE = 'owes nobody'")

  const failed = await transaction((tx) => put(tx, 'doomed')).catch((error: unknown) => error)

  expect(codeOf(failed)).toBe('23503')
  expect(await read.select().from(settings)).toEqual([])
})

test('a serialization failure at COMMIT is run again', async () => {
  const { url, transaction, read } = await freshDatabase()
  await atCommit(await clientOf(url), "RAISE serialization_failure USING MESSAGE = 'again'")
  let runs = 0

  await transaction((tx) => {
    runs += 1
    return put(tx, runs < 3 ? 'doomed' : 'kept')
  })

  expect(runs).toBe(3)
  expect(await read.select({ name: settings.name }).from(settings)).toEqual([{ name: 'kept' }])
})

test('a connection lost before COMMIT is replaced and the transaction run again', async () => {
  const { transaction, read } = await freshDatabase()
  let runs = 0

  await transaction(async (tx) => {
    runs += 1
    await put(tx, 'a')
    if (runs === 1) await tx.select({ ended: sql`pg_terminate_backend(pg_backend_pid())` }).from(settings)
  })

  expect(runs).toBe(2)
  expect(await read.select({ name: settings.name }).from(settings)).toEqual([{ name: 'a' }])
})

test('a statement whose BEGIN failed finds a session that may not write', async () => {
  const { transaction } = await freshDatabase()

  const modes = await transaction((tx) =>
    tx
      .select({
        outside: sql<string>`current_setting('default_transaction_read_only')`,
        inside: sql<string>`current_setting('transaction_read_only')`,
      })
      .from(sql`(VALUES (1)) AS one`),
  )

  expect(modes).toEqual([{ outside: 'on', inside: 'off' }])
})

test('connections lost while nobody uses them do no harm', async () => {
  const { url, transaction, read } = await freshDatabase()
  await transaction((tx) => put(tx, 'a'))
  await read.select().from(settings)
  const client = await clientOf(url)

  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await transaction((tx) => put(tx, 'b'))

  expect(await read.select().from(settings)).toHaveLength(2)
})

test('a lock that stays is refused after three seconds', async () => {
  const { url, transaction } = await freshDatabase()
  await transaction((tx) => put(tx, 'a'))
  const client = await clientOf(url)
  await client.query('BEGIN; LOCK TABLE settings IN ACCESS EXCLUSIVE MODE')
  const startedAt = performance.now()

  await expect(transaction((tx) => put(tx, 'b'))).rejects.toMatchObject({ code: 'busy' })

  expect(performance.now() - startedAt).toBeGreaterThan(2_900)
})

test('a server that cannot be reached is refused as busy, and told to whoever watches', async () => {
  const faults: unknown[] = []
  const { transaction } = await openForTest('postgres://nobody@127.0.0.1:9/nothing', {
    onFault: (error) => faults.push(error),
  })

  await expect(transaction(async () => {})).rejects.toMatchObject({ code: 'busy' })

  expect(codeOf(faults[0])).toBe('ECONNREFUSED')
})

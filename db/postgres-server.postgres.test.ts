import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { askServer, objectionTo, warningOf } from '#db/postgres-server.ts'
import { freshDatabase, freshUrl } from '#db/testing.ts'
import { dropDatabase } from '#db/testing-postgres.ts'

const server = inject('postgres')

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** A pooler that hands on who connects and where to, and nothing of how the session should be. */
async function pooler(url: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const front = createServer((client) => {
    const back = connect(Number(port), hostname)
    client.once('data', (startup) => {
      // The length, the version, then names and values, each ended by a zero.
      const words = startup.subarray(8).toString('latin1').split('\0')
      const kept = ['user', 'database'].flatMap((name) => [name, words[words.indexOf(name) + 1] ?? ''])
      const text = Buffer.from(`${kept.join('\0')}\0\0`, 'latin1')
      const head = Buffer.from(startup.subarray(0, 8))
      head.writeInt32BE(8 + text.length)
      back.write(Buffer.concat([head, text]))
      client.pipe(back).pipe(client)
    })
    for (const [one, other] of [
      [client, back],
      [back, client],
    ] as const)
      one.on('error', () => other.destroy())
  }).listen(0, '127.0.0.1')
  await once(front, 'listening')
  onTestFinished(() => void front.close())
  return Object.assign(new URL(url), { port: String((front.address() as AddressInfo).port) }).href
}

test('a server as it should be is taken, and warned of when it does not wait for the disk', async () => {
  const said = await askServer(await freshUrl())

  expect(objectionTo(said)).toBeUndefined()
  expect(warningOf(said)).toMatch('fsync=off')
  expect(warningOf({ ...said, fsync: 'on' })).toBeUndefined()
})

test('neither the server nor a role nor the address lets a commit go before the disk', async () => {
  const { url } = await freshDatabase()
  const name = new URL(url).pathname.slice(1)
  await asOwner(`ALTER DATABASE "${name}" SET synchronous_commit = off`)

  const said = await askServer(`${url}?options=${encodeURIComponent('-c synchronous_commit=off -c work_mem=5MB')}`)

  expect(said.synchronousCommit).toBe('on')
})

test('a pooler that drops the settings of sessions is refused', async () => {
  const { url } = await freshDatabase()
  const name = new URL(url).pathname.slice(1)
  const between = await pooler(url)
  const objections = async () => objectionTo(await askServer(between))

  expect(await objections()).toMatch('drops them')
  await asOwner(`ALTER DATABASE "${name}" SET synchronous_commit = off`)
  expect(await objections()).toMatch('synchronous_commit=off')
})

test('a database that cannot keep every letter is refused', async () => {
  await asOwner("CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
  onTestFinished(() => dropDatabase(server, 'ascii'))

  const said = await askServer(Object.assign(new URL(server), { pathname: '/ascii' }).href)

  expect(objectionTo(said)).toMatch('SQL_ASCII')
})

test('an older server is refused, and so is a standby', async () => {
  const said = await askServer(await freshUrl())

  expect(objectionTo({ ...said, version: 14 })).toMatch('PostgreSQL 14')
  expect(objectionTo({ ...said, recovering: true })).toMatch('a standby')
})

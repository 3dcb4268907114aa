import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { bruteForce, proxied } from './key-guesses.ts'
import { newPlace } from './place.ts'
import { childrenOf } from './processes.ts'

test('F72: a minute of guessing from tens of thousands of networks tests no more than the ceiling', async () => {
  const place = await newPlace()
  const server = await place.start({ env: { ...proxied, WEB_CONCURRENCY: '2' } })

  const tested = await bruteForce(place.port, childrenOf(server.pid), 60)

  expect(tested).toBe(2000)
  const database = new Sqlite(place.file, { readonly: true })
  onTestFinished(() => void database.close())
  expect(database.prepare('select count(*) from attempts').pluck().get()).toBeLessThanOrEqual(2001)
})

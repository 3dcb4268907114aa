import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { settings } from '#db/schema/settings.ts'
import { fileOf } from '#db/sqlite-file.ts'
import { freshDatabase, openForTest } from '#db/testing.ts'
import { namesOnDisk } from '#db/testing-sqlite.ts'

const put = (tx: Db, name: string) => tx.insert(settings).values({ name, value: 'x' })

/** Another process that takes the write lock and gives it back after `ms`. */
async function lockElsewhere(url: string, ms: number) {
  const program = `
    import Sqlite from 'better-sqlite3'
    const connection = new Sqlite(process.argv[1])
    connection.exec('BEGIN IMMEDIATE')
    console.log('locked')
    setTimeout(() => connection.exec('COMMIT'), ${ms})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, fileOf(url)])
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  return { ended }
}

test('a lock held elsewhere for a while is waited for, without blocking the event loop', async () => {
  const { url, transaction } = await freshDatabase()
  const { ended } = await lockElsewhere(url, 700)
  let ticks = 0
  const ticking = setInterval(() => (ticks += 1), 10)

  await transaction((tx) => put(tx, 'a'))

  clearInterval(ticking)
  await ended
  expect(ticks).toBeGreaterThan(5) // blocked, it would not tick at all
  expect(await namesOnDisk(url)).toEqual(['a'])
})

test('a lock that stays is refused after three seconds, to each who waited so long', async () => {
  const { url, transaction } = await freshDatabase()
  const { ended } = await lockElsewhere(url, 4_000)
  const startedAt = performance.now()
  const later = new Promise((resolve) => setTimeout(resolve, 2_500)).then(() => transaction((tx) => put(tx, 'later')))

  await expect(transaction((tx) => put(tx, 'a'))).rejects.toMatchObject({ code: 'busy' })

  expect(performance.now() - startedAt).toBeGreaterThan(2_900)
  await later // has waited a second and a half when the lock is given back
  await ended
  expect(await namesOnDisk(url)).toEqual(['later'])
})

test('two writers on one file take turns, and neither is refused', async () => {
  const one = await freshDatabase()
  const two = await openForTest(one.url)
  const rounds = Array.from({ length: 100 }, (_, n) => n)
  const write = async (database: typeof one, name: string) => {
    for (const n of rounds) await database.transaction((tx) => put(tx, `${name} ${n}`))
  }

  await Promise.all([write(one, 'one'), write(two, 'two'), write(one, 'three'), write(two, 'four')])

  expect(await namesOnDisk(one.url)).toHaveLength(400)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { settings } from '#db/schema/settings.ts'
import { fileOf } from '#db/sqlite-file.ts'
import { limits } from '#db/sqlite-log.ts'
import { databaseWithWriter, namesOnDisk } from '#db/testing-sqlite.ts'

const usual = { ...limits }
afterEach(() => Object.assign(limits, usual))

const megabyte = 1024 * 1024
const put = (tx: Db, name: string, value = 'x'.repeat(50_000)) => tx.insert(settings).values({ name, value })
const logOf = (url: string) => statSync(`${fileOf(url)}-wal`).size

/** Another process that has read and may read the same again until it is told to go. */
async function readElsewhere(url: string) {
  const program = `
    import Sqlite from 'better-sqlite3'
    const connection = new Sqlite(process.argv[1], { readonly: true })
    connection.exec('BEGIN')
    const count = () => connection.prepare('select count(*) from settings').pluck().get()
    console.log(count())
    process.stdin.on('data', () => {
      console.log(count())
      process.exit()
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, fileOf(url)])
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await once(child.stdout, 'data')
  const end = async () => {
    child.stdin.write('go\n')
    await once(child, 'close')
    return said.trim().split('\n')
  }
  return { end }
}

test('F56: while another process reads for long the log grows, which is told; afterwards it is cut', async () => {
  Object.assign(limits, { cutBytes: 2 * megabyte, alarmBytes: 4 * megabyte, pauseMs: 0 })
  const { url, transaction, longLogs, faults, close } = await databaseWithWriter()
  await transaction((tx) => put(tx, 'before'))
  const { end } = await readElsewhere(url)

  for (let n = 0; n < 200; n++) await transaction((tx) => put(tx, `row ${n}`))
  const grown = logOf(url)
  const counted = await end()
  await transaction((tx) => put(tx, 'after'))
  await transaction(async () => {})

  expect(grown).toBeGreaterThan(8 * megabyte)
  expect(counted).toEqual(['1', '1'])
  expect(longLogs.map((bytes) => Math.floor(bytes / megabyte))).toEqual([4, 8])
  expect(logOf(url)).toBeLessThan(2 * megabyte)
  expect(faults).toEqual([])
  await close()
  expect(await namesOnDisk(url)).toHaveLength(202)
})

for (const isIdle of [true, false])
  test(`without readers the log stays short${isIdle ? '' : ', also when somebody always waits'}, and is never copied inside COMMIT`, async () => {
    Object.assign(limits, { pauseMs: 0, ...(!isIdle && { mostPages: limits.idlePages }) })
    const { url, transaction, writer, longLogs } = await databaseWithWriter()
    const copied = () => (writer.pragma('wal_checkpoint(NOOP)') as { checkpointed: number }[])[0]?.checkpointed
    const { exec } = writer
    const afterCommits: unknown[] = []
    writer.exec = function (sql) {
      exec.call(this, sql)
      if (sql === 'COMMIT') afterCommits.push(copied())
      return this
    }

    for (let n = 0; n < 400; n++) {
      await transaction((tx) => put(tx, `row ${n}`))
      if (isIdle) await sleep(1)
    }

    // Some 24 MB were written; SQLite begins the log anew at the first write after all was copied.
    expect(logOf(url)).toBeLessThan(6 * megabyte)
    expect(new Set(afterCommits)).toEqual(new Set([0]))
    expect(longLogs).toEqual([])
  })

test('a log that cannot be copied is told of, and nothing that was acknowledged is lost', async () => {
  Object.assign(limits, { idlePages: 1, pauseMs: 0 })
  const { url, transaction, writer, faults, close } = await databaseWithWriter()
  const { pragma } = writer
  writer.pragma = (text, options) => {
    if (text === 'wal_checkpoint(PASSIVE)') throw Object.assign(new Error('injected'), { code: 'SQLITE_FULL' })
    return pragma.call(writer, text, options)
  }

  await transaction((tx) => put(tx, 'a'))
  await sleep(10)
  await transaction((tx) => put(tx, 'b'))

  expect(faults).not.toEqual([])
  await close()
  expect(await namesOnDisk(url)).toEqual(['a', 'b'])
})

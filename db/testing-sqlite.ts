import type { Database as Connection } from 'better-sqlite3'
import { migrate } from '#db/migrate.ts'
import { settings } from '#db/schema/settings.ts'
import { sqliteOver } from '#db/sqlite.ts'
import { fileOf, openReader, openWriter } from '#db/sqlite-file.ts'
import { freshUrl, openForTest } from '#db/testing.ts'

/**
 * A database whose writing connection is in the test's hands: `writer.exec` may be replaced, `commands` holds what was
 * executed to begin and end groups.
 */
export async function databaseWithWriter() {
  const url = await freshUrl()
  await migrate(url)
  const writer = openWriter(fileOf(url))
  const commands: string[] = []
  const { exec } = writer
  writer.exec = function (this: Connection, sql) {
    commands.push(sql)
    return exec.call(this, sql)
  }
  const faults: unknown[] = []
  const longLogs: number[] = []
  const database = sqliteOver(writer, openReader(fileOf(url)), {
    onFault: (error) => faults.push(error),
    onLongLog: (bytes) => longLogs.push(bytes),
  })
  return { url, writer, commands, faults, longLogs, ...database }
}

/** Makes one execution of `command` throw instead, or after it was done; the next one, or a later one. */
export function failOnce(
  writer: Connection,
  command: string,
  when: 'instead' | 'after',
  code: string,
  later = 0,
): void {
  const { exec } = writer
  let before = later
  writer.exec = function (this: Connection, sql) {
    if (sql !== command || before-- > 0) return exec.call(this, sql)
    writer.exec = exec
    if (when === 'after') exec.call(this, sql)
    throw Object.assign(new Error('injected'), { code })
  }
}

/** What another process finds in the file after this one is gone. */
export async function namesOnDisk(url: string): Promise<string[]> {
  const { read, close } = await openForTest(url)
  const rows = await read.select({ name: settings.name }).from(settings).orderBy(settings.name)
  await close()
  return rows.map(({ name }) => name)
}

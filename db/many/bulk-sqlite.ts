import { fileOf, openWriter } from '#db/sqlite-file.ts'
import { type Bulk, layouts, markName } from './bulk.ts'

const megabyte = 1024 * 1024

/** One statement a table, run for each row, in one transaction a part. */
export function sqliteBulk(url: string): Bulk {
  const writer = openWriter(fileOf(url))
  // Killed, it stands at the last part all the same; only a power cut may take more, and then it is made anew.
  writer.pragma('synchronous = NORMAL')
  // The rows are in order and whole. What hangs on what is checked by the test, row by row.
  writer.pragma('foreign_keys = OFF')
  writer.pragma('busy_timeout = 10000')
  writer.pragma(`cache_size = ${-1024 * 1024}`)
  writer.pragma(`journal_size_limit = ${256 * megabyte}`)
  const inserts = layouts.map(({ key, name, columns }) => ({
    key,
    columns,
    statement: writer.prepare(
      `INSERT INTO "${name}" (${columns.map((column) => `"${column.name}"`)}) VALUES (${columns.map(() => '?')})`,
    ),
  }))
  const mark = writer.prepare('UPDATE settings SET value = ? WHERE name = ?')

  const writePart = writer.transaction((rows: Parameters<Bulk['write']>[0], value: string) => {
    for (const { key, columns, statement } of inserts)
      for (const row of rows[key]) statement.run(columns.map(({ encode }) => encode(row as never)))
    mark.run(value, markName)
  })
  return {
    write: async (rows, value) => writePart.immediate(rows, value),
    async close() {
      writer.pragma('wal_checkpoint(TRUNCATE)')
      writer.close()
    },
  }
}

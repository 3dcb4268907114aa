import pg from 'pg'
import { type Bulk, layouts, markName } from './bulk.ts'

/** One statement a table and part: every column is one array, so no number of rows needs too many parameters. */
export async function postgresBulk(url: string): Promise<Bulk> {
  const client = new pg.Client({ connectionString: url, application_name: 'foyer seed' })
  client.on('error', () => {}) // What is under way is rejected; nothing else is to be done.
  await client.connect()
  const inserts = layouts.map(({ key, name, columns }) => {
    const names = columns.map((column) => `"${column.name}"`)
    const arrays = columns.map(({ type }, at) => `$${at + 1}::${type}[]`)
    return { key, columns, text: `INSERT INTO "${name}" (${names}) SELECT * FROM unnest(${arrays})` }
  })
  return {
    async write(rows, mark) {
      await client.query('BEGIN')
      for (const { key, columns, text } of inserts) {
        const values = columns.map(({ encode }) => rows[key].map((row) => encode(row as never)))
        if (rows[key].length > 0) await client.query(text, values)
      }
      await client.query('UPDATE settings SET value = $1 WHERE name = $2', [mark, markName])
      await client.query('COMMIT')
    },
    async close() {
      // A database that grew so by itself would have been looked over long ago.
      await client.query('ANALYZE')
      await client.end()
    },
  }
}

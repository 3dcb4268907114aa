import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { fileOf } from '#db/sqlite-file.ts'

type Statement = { text: string; values: unknown[] }

/** For tests: how the database would run each statement. PostgreSQL plans by the values, SQLite without. */
export async function plansOf(url: string, statements: readonly Statement[]): Promise<string[]> {
  if (url.startsWith('file:')) {
    const connection = new Sqlite(fileOf(url), { readonly: true })
    const plan = ({ text, values }: Statement) =>
      connection.prepare(`explain query plan ${text}`).all(...values.map(() => null)) as { detail: string }[]
    const plans = statements.map((statement) =>
      plan(statement)
        .map(({ detail }) => detail)
        .join('\n'),
    )
    connection.close()
    return plans
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const plans: string[] = []
    for (const statement of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${statement.text}`, statement.values)
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    return plans
  } finally {
    await client.end()
  }
}

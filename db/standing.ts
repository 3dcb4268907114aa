import { existsSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { type Dialect, dialectOf } from '#db/dialect.ts'
import { migrationsOf } from '#db/migrations.ts'
import { fileOf } from '#db/sqlite-file.ts'

/** What a database says of itself, whatever version it has. */
export type Standing = {
  /** The instant of its last migration in milliseconds; 0 before the first. */
  migration: number
  /** The hash of the secret it was made with. */
  secretCheck: string | undefined
}

const connectMs = 10_000
const fresh: Standing = { migration: 0, secretCheck: undefined }

/** Asks without changing anything. A database that is not there yet, or empty, stands at its beginning. */
export const standingOf = (url: string): Promise<Standing> =>
  dialectOf(url) === 'postgresql' ? standingOfPostgres(url) : standingOfFile(fileOf(url))

/** Whether the database was migrated by a newer build: this one does not know what it would read. */
export const isNewer = ({ migration }: Pick<Standing, 'migration'>, dialect: Dialect): boolean =>
  migration > (migrationsOf(dialect).at(-1)?.folderMillis ?? 0)

const secretCheck = "SELECT value FROM settings WHERE name = 'secret-check'"

export async function standingOfFile(file: string): Promise<Standing> {
  if (!existsSync(file) || statSync(file).size === 0) return fresh
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 3_000 })
  try {
    const has = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").pluck()
    const ask = (table: string, question: string) =>
      has.get(table) ? connection.prepare(question).pluck().get() : undefined
    return {
      migration: Number(ask('__drizzle_migrations', 'SELECT max(created_at) FROM __drizzle_migrations') ?? 0),
      secretCheck: ask('settings', secretCheck) as string | undefined,
    }
  } finally {
    connection.close()
  }
}

async function standingOfPostgres(connectionString: string): Promise<Standing> {
  const client = new pg.Client({
    connectionString,
    application_name: 'foyer looks',
    connectionTimeoutMillis: connectMs,
    query_timeout: connectMs,
  })
  client.on('error', () => {}) // What is under way is rejected; nothing else is to be done.
  await client.connect()
  try {
    const ask = async (table: string, question: string) => {
      const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS is', [table])
      return rows[0].is ? (await client.query<{ value: string | null }>(question)).rows[0]?.value : undefined
    }
    return {
      migration: Number(
        (await ask(
          'drizzle.__drizzle_migrations',
          'SELECT max(created_at) AS value FROM drizzle.__drizzle_migrations',
        )) ?? 0,
      ),
      secretCheck: (await ask('settings', secretCheck)) ?? undefined,
    }
  } finally {
    await client.end()
  }
}

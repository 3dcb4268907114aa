import type Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as migrateWithDrizzle } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { dialectOf } from '#db/dialect.ts'
import { migrationsFolder, migrationsOf } from '#db/migrations.ts'
import { fileOf, openWriter } from '#db/sqlite-file.ts'

/** Brings the database up to date. Safe to call from several processes at once; killed half way, it changes nothing. */
export async function migrate(url: string): Promise<void> {
  if (dialectOf(url) === 'postgresql') await migratePostgres(url)
  else migrateSqlite(openWriter(fileOf(url)))
}

/** What drizzle's own migrator does, but under the write lock from the first look. */
function migrateSqlite(connection: Sqlite.Database): void {
  try {
    connection.pragma('busy_timeout = 30000')
    // A table is changed by copying it: until all is in place, references may point nowhere. Cannot be set inside.
    connection.pragma('foreign_keys = OFF')
    connection.transaction(runMissing).immediate(connection)
  } finally {
    connection.close()
  }
}

function runMissing(connection: Sqlite.Database): void {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  )
  const last = connection.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() as number | null
  const missing = migrationsOf('sqlite').filter(({ folderMillis }) => folderMillis > (last ?? 0))
  for (const { sql, hash, folderMillis } of missing) {
    for (const statement of sql) connection.exec(statement)
    connection.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis)
  }
  const broken = connection.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0)
    throw new Error(`The migration would leave ${broken.length} references to nothing: nothing was changed.`)
}

/** drizzle's migrator takes no lock. The number means nothing but this; a restore takes it too. */
export const migrationLock = 7_032_027

async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'foyer migrate' })
  client.on('error', () => {}) // What is under way is rejected; nothing else is to be done.
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrateWithDrizzle(drizzle(client, { casing: 'snake_case' }), {
      migrationsFolder: migrationsFolder('postgresql'),
    })
  } finally {
    await client.end() // which gives the lock back
  }
}

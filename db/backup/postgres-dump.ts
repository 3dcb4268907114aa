import { text } from 'node:stream/consumers'
import pg from 'pg'
import { BadBackup } from '#db/backup/bad-backup.ts'
import { connectionOf, done, majorOf, start } from '#db/backup/postgres-tools.ts'
import { migrationLock } from '#db/migrate.ts'

/** What restores put aside; it stays out of backups. */
const replaced = 'replaced_'

async function ask<Row extends pg.QueryResultRow>(url: string, question: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url, application_name: 'backup', connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // What is under way is rejected; nothing else is to be done.
  await client.connect()
  try {
    return (await client.query<Row>(question, values)).rows
  } finally {
    await client.end()
  }
}

/** Dumps the database, as it stands at one moment, while it is written to. */
export async function dumpPostgres(
  url: string,
  to: string,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const [server] = await ask<{ major: number }>(
    url,
    "SELECT current_setting('server_version_num')::int / 10000 AS major",
  )
  const major = await majorOf('pg_dump')
  if (server && major < server.major)
    throw new BadBackup(`pg_dump is version ${major}, older than the server's ${server.major}: install a newer one`)
  const [tables] = await ask<{ count: number }>(
    url,
    "SELECT count(*)::int FROM pg_tables WHERE schemaname IN ('public', 'drizzle')",
  )
  const { address, env } = connectionOf(url)
  const what = ['--format=custom', '--no-owner', '--no-acl', `--exclude-schema=${replaced}*`, '--verbose']
  const dump = start('pg_dump', [...what, '--no-password', `--file=${to}`, address], env)
  let dumped = 0
  await done('pg_dump', dump, (line) => {
    if (/dumping contents of table/.test(line)) progress(++dumped, tables?.count ?? dumped)
  })
  await checkDump(to)
}

/** @throws {BadBackup} when it cannot be read to its end */
export async function checkDump(dump: string): Promise<void> {
  const script = start('pg_restore', ['--file=-', dump])
  let bytes = 0
  script.stdout.on('data', (part: Buffer) => {
    bytes += part.length
  })
  await done('pg_restore', script)
  if (bytes === 0) throw new BadBackup('the dump is empty')
}

/**
 * Whoever migrates waits while a restore is under way; one that serves already would not notice it.
 *
 * @throws {BadBackup} when a server has the database open
 */
export async function refuseOthers(url: string): Promise<() => void> {
  const sessions = await ask(
    url,
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'foyer%'`,
  )
  if (sessions.length > 0)
    throw new BadBackup(`${sessions.length} sessions of a server are open in this database: stop the server first`)
  return () => {}
}

/**
 * Puts a dump in the place of what the database holds, in one transaction: killed at any moment, it changes nothing.
 *
 * What stood there is kept in a schema of its own. Whoever migrates meanwhile waits.
 *
 * @param stamp e.g. `20261122T023000Z`
 * @returns where the replaced tables are kept, if there were any
 */
export async function restorePostgres(
  dump: string,
  url: string,
  stamp: string,
  progress: (done: number, of: number) => void,
): Promise<string | undefined> {
  const [tables] = await ask<{ count: number }>(url, "SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public'")
  const aside = tables?.count ? `${replaced}${stamp.toLowerCase()}` : undefined

  const of = await tablesIn(dump)
  let restored = 0
  const { address, env } = connectionOf(url)
  const psql = start('psql', ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--no-password', address], env)
  const script = start('pg_restore', ['--file=-', '--no-owner', '--no-acl', '--verbose', dump])
  psql.stdout.resume()
  psql.stdin.write(`BEGIN;\nSELECT pg_advisory_xact_lock(${migrationLock});\n${aside ? moveAside(aside) : ''}`)
  script.stdout.pipe(psql.stdin, { end: false })
  const written = done('psql', psql)
  const read = done('pg_restore', script, (line) => {
    if (/processing data for table/.test(line)) progress(++restored, of)
  }).then(
    // Without this line psql leaves and nothing has changed.
    () => psql.stdin.end('ANALYZE;\nCOMMIT;\n'),
    (error) => {
      psql.kill()
      throw error
    },
  )
  written.catch(() => script.kill())
  await Promise.all([written, read])
  return aside
}

async function tablesIn(dump: string): Promise<number> {
  const list = start('pg_restore', ['--list', dump])
  const [said] = await Promise.all([text(list.stdout), done('pg_restore', list)])
  return said.split('\n').filter((line) => / TABLE DATA /.test(line)).length
}

/** Tables keep their rows, indexes, sequences and references to each other when they move. */
const moveAside = (schema: string) => `
CREATE SCHEMA ${schema};
DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('public', 'drizzle') LOOP
    EXECUTE format('ALTER TABLE %I.%I SET SCHEMA ${schema}', one.schemaname, one.tablename);
  END LOOP;
END $$;
DROP SCHEMA IF EXISTS drizzle;
`

/** Removes what restores replaced long enough ago. */
export async function forgetReplacedSchemas(url: string, isPast: (stamp: string) => boolean): Promise<void> {
  const names = await ask<{ nspname: string }>(
    url,
    `SELECT nspname FROM pg_namespace WHERE nspname ~ '^${replaced}\\d{8}t\\d{6}z$'`,
  )
  for (const { nspname } of names)
    if (isPast(nspname.slice(replaced.length).toUpperCase())) await ask(url, `DROP SCHEMA ${nspname} CASCADE`)
}

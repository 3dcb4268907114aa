import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { dialect } from '#db/dialect.ts'
import { migrate } from '#db/migrate.ts'
import { fileOf, openWriter } from '#db/sqlite-file.ts'
import { asRead, byHand } from '#db/tallies/by-hand.testing.ts'
import { fold } from '#db/tallies/fold.ts'
import { checkTallies } from '#db/tallies/rebuild.ts'
import { freshUrl, openForTest } from '#db/testing.ts'

/** The migrations up to and with a number, in a folder of their own. */
function migrationsUpTo(last: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(`db/migrations/${dialect}`, folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { idx: number }[] }
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.filter(({ idx }) => idx <= last) }))
  return folder
}

/** Moments as SQLite keeps them; PostgreSQL is told the same ones. */
const at = Date.parse('2026-12-01T20:00:00Z')
const moment = dialect === 'postgresql' ? `to_timestamp(${at / 1000})` : String(at)
const flag = dialect === 'postgresql' ? 'true' : '1'

const step = (subject: string, name: string) =>
  `insert into steps values ('${subject}-${name}', 'show', '${subject}', '${name}', '', ${moment}, '2026-12-01', 'search', '', 'en', 'phone', 'new')`

/** What a database of the version before held. */
const before = [
  `insert into events values ('show', null, 'Asia/Shanghai', '2027-05-18', '2027-05-20', ${moment}, ${moment}, 1, ${flag}, '{}')`,
  `insert into registrations (id, event_id, number, status, address_kind, address, name, company, locale, key_version,
    key_hash, badge_token, subject, channel, campaign, device, segment, landed_on, attribution, created_at,
    questions_answered, data_points) values ('r', 'show', 'NE27-1', 'registered', 'email', 'a@b.example', 'A', 'B', 'en',
    1, 'k', 't', 'one', 'search', '', 'phone', 'new', '2026-12-01', '{}', ${moment}, 3, 11)`,
  step('one', 'landed'),
  step('one', 'registered'),
  step('two', 'landed'),
  `insert into askings values ('show', 'three', 'mobile', 'matching', 'search', ${moment}, ${moment}, null, 1, 20)`,
  `insert into guesses (event_id, subject, point, read_from, "right", confidence, at) values ('show', 'one', 'country', 'email', ${flag}, 60, ${moment})`,
]

async function olderDatabase(): Promise<string> {
  const url = await freshUrl()
  const migrationsFolder = migrationsUpTo(2)
  if (dialect === 'sqlite') {
    const connection = openWriter(fileOf(url))
    migrateSqlite(overSqlite(connection), { migrationsFolder })
    for (const statement of before) connection.exec(statement)
    connection.close()
    return url
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await migratePostgres(overPostgres(client), { migrationsFolder })
  for (const statement of before) await client.query(statement)
  await client.end()
  return url
}

test('a database of an earlier version keeps its steps and counts right, before and after they are folded', async () => {
  const url = await olderDatabase()
  await migrate(url)
  const database = await openForTest(url)
  const now = new Date(at + 3_600_000)

  const read = await asRead(database.read, 'show', now)

  expect(read).toEqual(await byHand(database.read, 'show', now))
  expect(read).toMatchObject({
    reach: { landed: 1, registered: 1 },
    days: { '2026-12-02': 1 },
    told: { registrations: 1, questions: 3, dataPoints: 11 },
    questions: { mobile: { answered: 1, refused: 1 } },
    guesses: { 'country email': 1, 'country right': 1 },
  })
  while ((await fold(database, now, 2)) > 0);
  expect(await asRead(database.read, 'show', now)).toEqual(read)
  expect(await checkTallies(database, { now: () => now })).toEqual([])
})

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { dialect } from '#db/dialect.ts'
import { settings } from '#db/schema/settings.ts'
import { standingOf } from '#db/standing.ts'
import { freshDatabase, openForTest } from '#db/testing.ts'

const added = 99_999_999_999_999

/** A checkout whose last migration takes its time: it makes a table, fills it, and changes one that is there. */
function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-next-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const migrations = join(folder, 'db/migrations', dialect)
  mkdirSync(migrations, { recursive: true })
  cpSync(join('db/migrations', dialect), migrations, { recursive: true })
  const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'))
  journal.entries.push({ idx: journal.entries.length, version: '6', when: added, tag: '9999_next', breakpoints: true })
  writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify(journal))
  const filling =
    dialect === 'sqlite'
      ? 'INSERT INTO next WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i, hex(randomblob(20)) FROM n'
      : 'INSERT INTO next SELECT i, md5(i::text) FROM generate_series(1, 100000) AS i'
  const statements = [
    'CREATE TABLE next (i integer PRIMARY KEY, x text)',
    filling,
    'ALTER TABLE settings ADD COLUMN next text',
  ]
  writeFileSync(join(migrations, '9999_next.sql'), statements.join(';\n--> statement-breakpoint\n'))
  return folder
}

function migrating(
  cwd: string,
  url: string,
): { child: ChildProcess; closed: Promise<number | null>; begun: Promise<unknown> } {
  const child = spawn(process.execPath, [resolve('db/testing-migrating.ts'), url], {
    cwd,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const begun = once(child.stdout, 'data')
  const closed = once(child, 'close').then(([code]) => code as number | null)
  return { child, closed, begun }
}

/** How many rows the next version's table has; null where there is no such table. */
async function nextRows(url: string): Promise<number | null> {
  const { read, close } = await openForTest(url)
  try {
    const [row] = await read.select({ n: sql<number>`(select count(*) from next)`, next: sql`next` }).from(settings)
    return Number(row?.n)
  } catch {
    return null
  } finally {
    await close()
  }
}

test('F65: killed while it migrates, a database has the old schema or the new one, and the next start completes it', {
  timeout: 180_000,
}, async () => {
  const { url, transaction, close } = await freshDatabase()
  await transaction((tx) => tx.insert(settings).values({ name: 'a', value: 'kept' }))
  await close()
  const cwd = nextVersion()
  const found: (number | null)[] = []

  for (const pauseMs of [20, 80, 160, 320]) {
    const { child, closed, begun } = migrating(cwd, url)
    await begun
    await sleep(pauseMs)
    child.kill('SIGKILL')
    await closed
    const { migration } = await standingOf(url)
    const rows = await nextRows(url)
    found.push(rows)
    expect({ rows, migrated: migration === added }).toEqual(
      rows === null ? { rows: null, migrated: false } : { rows: 100_000, migrated: true },
    )
  }

  expect(found[0]).toBe(null)
  expect(await migrating(cwd, url).closed).toBe(0)
  expect(await nextRows(url)).toBe(100_000)
  expect((await standingOf(url)).migration).toBe(added)
})

test('F64: two processes that migrate at once do it once, the second after the first', {
  timeout: 180_000,
}, async () => {
  const { url, transaction, close } = await freshDatabase()
  await transaction((tx) => tx.insert(settings).values({ name: 'a', value: 'kept' }))
  await close()
  const cwd = nextVersion()

  const codes = await Promise.all([migrating(cwd, url).closed, migrating(cwd, url).closed])

  expect(codes).toEqual([0, 0])
  expect(await nextRows(url)).toBe(100_000)
})

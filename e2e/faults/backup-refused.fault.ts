import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { readArchive } from '../../db/backup/archive.ts'
import { prepare } from '../../server/prepare.ts'
import { able } from './able.ts'
import { command, ended, spawnCommand } from './command.ts'

const secret = 'x'.repeat(40)

/** A database nobody serves, with a row that names it. */
async function newDatabase(mark = 'first') {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const dataDir = join(folder, 'data')
  const file = join(dataDir, 'foyer.db')
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'secret'), `${secret}\n`)
  await prepare({ databaseUrl: `file:${file}`, dataDir, secret, seed: 'none' })
  setMark(file, mark)
  return { dataDir, file, backups: join(folder, 'backups'), env: { DATA_DIR: dataDir } }
}

function setMark(file: string, mark: string): void {
  const database = new Sqlite(file)
  database.prepare("insert or replace into settings (name, value) values ('mark', ?)").run(mark)
  // Enough for a copy that takes its time.
  database.exec(
    'create table if not exists ballast (x); insert into ballast with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000) select hex(randomblob(200)) from n',
  )
  database.close()
}

function markOf(file: string): string {
  const database = new Sqlite(file, { readonly: true })
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    return database.prepare("select value from settings where name = 'mark'").pluck().get() as string
  } finally {
    database.close()
  }
}

/** Waits until a folder holds something whose name fits: what is killed then is at work. */
async function within(folder: string, name: RegExp): Promise<void> {
  const known = new Set(readdirSync(folder))
  for (let tries = 0; tries < 3000; tries += 1) {
    if (readdirSync(folder).some((each) => name.test(each) && !known.has(each))) return
    await sleep(10)
  }
}

const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const names = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('foyer-'))

test('F61, F63: what is not as it was written is refused in one line, and the database stays as it is', async () => {
  const { dataDir, file, backups, env } = await newDatabase()
  const made = await command('backup', [backups, '--without-secret'], env)
  expect(made).toMatchObject({ code: 0, error: expect.stringMatching(/^The backup holds .* was checked/) })
  setMark(file, 'second')
  const before = sumOf(file)
  const bad = join(backups, 'bad.tar')
  const refuse = async (line: RegExp, more: Record<string, string> = {}) => {
    expect(await command('restore', [bad], { ...env, ...more })).toEqual({
      code: 1,
      out: '',
      error: expect.stringMatching(line),
    })
    expect(sumOf(file)).toBe(before)
  }

  copyFileSync(made.out, bad)
  const bytes = readFileSync(bad)
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 16, bytes.length >> 1)
  writeFileSync(bad, bytes)
  await refuse(/^The restore failed: it is damaged[^\n]+$/)
  copyFileSync(made.out, bad)
  truncateSync(bad, 4096)
  await refuse(/^The restore failed: it is [^\n]+$/)
  copyFileSync(made.out, bad)
  await refuse(/^The restore failed: FOYER_SECRET is not the secret it was made with\.$/, {
    FOYER_SECRET: 'y'.repeat(40),
  })
  const reader = new Sqlite(file, { readonly: true })
  reader.prepare('select count(*) from settings').get()
  await refuse(/^The restore failed: .* is open in another process: stop the server first\.$/)
  reader.close()
  rmSync(join(dataDir, 'secret'))
  await refuse(/^The restore failed: the secret it was made with is not in it[^\n]+$/)

  // A log of another database, left lying around, must not be replayed into the restored one.
  copyFileSync(file, `${file}-wal`)
  writeFileSync(file, 'no database any more')
  const restored = await command('restore', [bad], { ...env, FOYER_SECRET: secret })
  expect(restored).toMatchObject({ code: 0, error: '' })
  expect(markOf(file)).toBe('first')
  const [aside] = readdirSync(dataDir).filter((name) => /^foyer\.db\.replaced-\d{8}T\d{6}Z$/.test(name))
  expect(readFileSync(join(dataDir, aside ?? ''), 'utf8')).toBe('no database any more')
})

test('a backup of a newer version is refused', async () => {
  const { file, backups, env } = await newDatabase()
  const database = new Sqlite(file)
  database.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)")
  database.close()
  const made = await command('backup', [backups], env)

  const restored = await command('restore', [made.out], env)

  expect(restored).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^The restore failed: it was made by a newer version/),
  })
})

test('F62: killed at any moment, a backup leaves those before it and none that is half done', async () => {
  const { backups, env } = await newDatabase()
  const first = await command('backup', [backups], env)
  const before = sumOf(first.out)
  let killed = 0

  for (let round = 0; round < 5; round += 1) {
    const child = spawnCommand('backup', [backups], env)
    const end = ended(child)
    await within(backups, /\.partial$/)
    await sleep(250 * Math.random())
    child.kill('SIGKILL')
    if ((await end).code !== 0) killed += 1
  }

  expect(killed).toBeGreaterThan(0)
  expect(sumOf(first.out)).toBe(before)
  for (const name of names(backups)) await readArchive(join(backups, name))
  console.log(`killed ${killed} of 5 backups; ${names(backups).length} whole ones stand`)
})

test.runIf(able('mount'))('F62: on a full disk a backup fails in one line, and those before it stand', async () => {
  const { backups, env } = await newDatabase()
  mkdirSync(backups)
  const script =
    'mount -t tmpfs -o size=14m none "$1" && "$2" scripts/backup.ts "$1" && "$2" scripts/backup.ts "$1"; code=$?; ls -A "$1"; exit $code'
  const child = spawnCommand('backup', [backups], env, [
    'unshare',
    '--mount',
    'sh',
    '-c',
    script,
    'sh',
    backups,
    process.execPath,
  ])

  const { code, out, error } = await ended(child)

  expect(code).toBe(1)
  expect(error.split('\n').at(-1)).toMatch(
    /^The backup failed: the disk is full.* Backups made before are as they were\.$/,
  )
  // What the first one printed, and what is in the folder: the same file.
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/foyer-\d{8}T\d{6}Z\.tar$/),
    expect.stringMatching(/^foyer-\d{8}T\d{6}Z\.tar$/),
  ])
})

test('killed at any moment, a restore leaves the one database or the other, whole', async () => {
  const { dataDir, file, backups, env } = await newDatabase()
  const made = await command('backup', [backups], env)
  setMark(file, 'second')
  const found = new Set<string>()

  for (let round = 0; round < 6; round += 1) {
    const child = spawnCommand('restore', [made.out], env)
    const end = ended(child)
    await within(dataDir, /^\.foyer-restoring-/)
    await sleep(120 * round * Math.random())
    child.kill('SIGKILL')
    await end
    found.add(markOf(file))
  }

  expect([...found].filter((mark) => mark !== 'first' && mark !== 'second')).toEqual([])
  expect(await command('restore', [made.out], env)).toMatchObject({ code: 0 })
  expect(markOf(file)).toBe('first')
  expect(readdirSync(dataDir).filter((name) => name.startsWith('.foyer-restoring'))).toEqual([])
})

test('backups older than the days they are kept go, nothing else does', async () => {
  const { file, backups, env } = await newDatabase()
  mkdirSync(backups)
  const old = ['foyer-20260101T000000Z.tar', 'foyer-20260101T000000Z.tar.copy', 'notes.txt']
  for (const name of old) writeFileSync(join(backups, name), 'x')
  writeFileSync(`${file}.replaced-20260101T000000Z`, 'x')

  expect(await command('backup', [backups, '--keep-days', '36'], env)).toMatchObject({ code: 2 })
  expect(await command('backup', [backups, '--keep-days', '7'], env)).toMatchObject({ code: 0 })

  expect(old.map((name) => existsSync(join(backups, name)))).toEqual([false, true, true])
  expect(existsSync(`${file}.replaced-20260101T000000Z`)).toBe(false)
})

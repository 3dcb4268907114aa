import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import { fileOf, openReader, openWriter, refuseOld } from '#db/sqlite-file.ts'
import { freshUrl } from '#db/testing.ts'

test('a file is named by a relative path, an absolute one or a URL', () => {
  expect(fileOf('file:data/foyer.db')).toBe(join(process.cwd(), 'data/foyer.db'))
  expect(fileOf('file:/var/lib/foyer.db')).toBe('/var/lib/foyer.db')
  expect(fileOf('file:///var/lib/my%20show.db')).toBe('/var/lib/my show.db')
})

test('what names no file is refused', () => {
  for (const url of ['file:', 'foyer.db', 'mysql://localhost/foyer']) expect(() => fileOf(url)).toThrow('file:PATH')
})

test('the folder is made when it is missing', async () => {
  const file = join(fileOf(await freshUrl()), 'deep/er/foyer.db')

  openWriter(file).close()

  expect(existsSync(file)).toBe(true)
})

test('the writer waits for the disk at each COMMIT and keeps references whole', async () => {
  const writer = openWriter(fileOf(await freshUrl()))
  const answer = (pragma: string) => writer.pragma(pragma, { simple: true })

  const answers = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'busy_timeout'].map(answer)
  writer.close()

  expect(answers).toEqual(['wal', 2, 1, 0, 0])
})

test('the reader cannot write, nor make a file', async () => {
  const file = fileOf(await freshUrl())
  expect(() => openReader(file)).toThrow()
  openWriter(file).close()

  const reader = openReader(file)

  expect(() => reader.exec('CREATE TABLE a (b)')).toThrow('readonly')
  reader.close()
})

test('a SQLite that may lose data is refused', () => {
  for (const version of ['3.51.2', '3.50.9', '2.99.99']) expect(() => refuseOld(version)).toThrow('too old')
  for (const version of ['3.51.3', '3.51.10', '3.52.0', '4.0.0']) expect(() => refuseOld(version)).not.toThrow()
})

test('a database of the other kind is refused in one clear line', async () => {
  await expect(openDatabase('postgres://localhost/foyer')).rejects.toThrow('This process was started for sqlite')
})

test('a database that was not migrated says so by its missing table', async () => {
  const { read, close } = await openDatabase(await freshUrl())

  await expect((async () => read.select().from(settings))()).rejects.toThrow('no such table')

  await close()
})

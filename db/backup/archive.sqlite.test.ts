import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { readArchive, writeArchive } from '#db/backup/archive.ts'
import { headerOf, readHeader } from '#db/backup/tar-header.ts'

const folder = mkdtempSync(join(tmpdir(), 'foyer-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = new Date('2026-11-22T02:30:00Z')
const members = { 'manifest.json': '{"format":1}', 'erasures.log': '', data: 'x'.repeat(700) }
const path = join(folder, 'a.tar')
const streams = () =>
  Object.fromEntries(Object.entries(members).map(([name, content]) => [name, Readable.from([Buffer.from(content)])]))

test('what is written is read again, and by the tools of any system', async () => {
  await writeArchive(path, at, streams())

  const read = await readArchive(path)

  for (const [name, content] of Object.entries(members))
    expect(await text(read.get(name)?.read() ?? Readable.from(['nothing']))).toBe(content)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  execFileSync('tar', ['xf', path, '-C', folder])
  expect(readFileSync(join(folder, 'data'), 'utf8')).toBe(members.data)
  expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toContain('data: OK')
})

test('F63: a single flipped bit is noticed, wherever it is', async () => {
  const whole = readFileSync(path)
  const flipped = join(folder, 'flipped.tar')
  const unnoticed: string[] = []

  for (let byte = 0; byte < whole.length; byte += 7) {
    const bytes = Buffer.from(whole)
    const bit = byte % 8
    bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte)
    writeFileSync(flipped, bytes)
    await readArchive(flipped).then(
      () => unnoticed.push(`byte ${byte}, bit ${bit}`),
      (error: Error) => error.name === 'BadBackup' || unnoticed.push(error.message),
    )
  }

  expect(unnoticed).toEqual([])
})

test.each([0, 1, 511, 512, 1024, 3000, 4095])('a backup of which %i bytes are left is refused', async (left) => {
  const cut = join(folder, 'cut.tar')
  writeFileSync(cut, readFileSync(path))
  truncateSync(cut, left)

  await expect(readArchive(cut)).rejects.toThrow(/^it is /)
})

test('a file of more than eight gibibytes has its size in binary', () => {
  const size = 9 * 1024 ** 3 + 5

  expect(readHeader(headerOf('foyer.db.gz', size, at))).toEqual({ name: 'foyer.db.gz', size })
  expect(readHeader(headerOf('foyer.db.gz', 8 ** 11 - 1, at)).size).toBe(8 ** 11 - 1)
})

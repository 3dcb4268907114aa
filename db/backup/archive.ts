import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { BadBackup, damaged } from '#db/backup/bad-backup.ts'
import { blockSize, headerOf, paddingOf, readHeader } from '#db/backup/tar-header.ts'

type Bytes = AsyncIterable<Uint8Array>

/** One file in a backup, read as a stream. */
export type Member = { name: string; size: number; read: () => Readable }

export type Members = ReadonlyMap<string, Member>

/** The last member: what `sha256sum --check` reads. */
const sumsName = 'SHA256SUMS'
const sumLine = (name: string, sum: string) => `${sum}  ${name}\n`

/** A tar ends with two empty blocks. */
const end = Buffer.alloc(2 * blockSize)

/**
 * Writes a tar that any system opens; its last member holds the SHA-256 of each other. One file is a backup, and it can
 * be checked and taken apart by hand. All of it is on disk when this resolves.
 */
export async function writeArchive(path: string, at: Date, members: Readonly<Record<string, Bytes>>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  let position = 0
  const append = async (bytes: Uint8Array) => {
    await writeAt(file, bytes, position)
    position += bytes.length
  }
  /** The size is known when all is written: the header is filled in then. */
  const add = async (name: string, content: Bytes): Promise<string> => {
    const start = position
    const hash = createHash('sha256')
    await append(Buffer.alloc(blockSize))
    for await (const bytes of content) {
      hash.update(bytes)
      await append(bytes)
    }
    const size = position - start - blockSize
    await append(paddingOf(size))
    await writeAt(file, headerOf(name, size, at), start)
    return sumLine(name, hash.digest('hex'))
  }
  try {
    let sums = ''
    for (const [name, content] of Object.entries(members)) sums += await add(name, content)
    await add(sumsName, Readable.from([Buffer.from(sums)]))
    await append(end)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

/**
 * Reads what `writeArchive` wrote and nothing else: every byte is either known beforehand or covered by a sum.
 *
 * @param progress told how many bytes of how many were read
 * @throws {BadBackup} when a bit is not as it was written, or something is missing
 */
export async function readArchive(
  path: string,
  progress: (read: number, of: number) => void = () => {},
): Promise<Members> {
  const file = await open(path, 'r')
  try {
    const { size: total } = await file.stat()
    const bytesAt = async (position: number, length: number) =>
      (await file.read(Buffer.alloc(length), 0, length, position)).buffer
    const members = new Map<string, Member>()
    let sums = ''
    let at = 0
    while (at + end.length < total) {
      const { name, size } = readHeader(await bytesAt(at, blockSize))
      const start = at + blockSize
      const padding = paddingOf(size)
      at = start + size + padding.length
      if (at + end.length > total) throw new BadBackup('it is cut short')
      if (!padding.equals(await bytesAt(start + size, padding.length))) throw new BadBackup(damaged)
      const read = () => (size > 0 ? createReadStream(path, { start, end: start + size - 1 }) : Readable.from([]))
      members.set(name, { name, size, read })
      if (name !== sumsName) sums += sumLine(name, await sumOf(read(), (done) => progress(start + done, total)))
    }
    const written = members.get(sumsName)
    if (!written || at + end.length !== total) throw new BadBackup('it is no backup of Foyer, or cut short')
    if (!end.equals(await bytesAt(at, end.length))) throw new BadBackup(damaged)
    if (!(await buffer(written.read())).equals(Buffer.from(sums))) throw new BadBackup(damaged)
    return members
  } finally {
    await file.close()
  }
}

async function sumOf(content: Bytes, progress: (done: number) => void): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  for await (const bytes of content) {
    hash.update(bytes)
    done += bytes.length
    progress(done)
  }
  return hash.digest('hex')
}

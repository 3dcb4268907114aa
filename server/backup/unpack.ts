import { createWriteStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Member } from '#db/backup/archive.ts'
import type { Progress } from './pack.ts'

/** Writes one file of a backup to disk, unzipped when it is. */
export async function unpack({ name, size, read }: Member, to: string, progress: Progress): Promise<void> {
  let done = 0
  const bytes = read().on('data', (part: Buffer) => {
    done += part.length
    progress('unpacking', done, size)
  })
  const unzip = name.endsWith('.gz') ? createGunzip() : new PassThrough()
  await pipeline(bytes, unzip, createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }))
}

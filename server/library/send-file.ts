import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import parseRange from 'range-parser'
import { Refusal } from '#lib/errors.ts'

// Made by `scripts/library.mjs` for the demo.
const folder = join(process.cwd(), 'db/demo/files')

/** What a part of a file is asked for by (RFC 9110 §14): one range, and only of the file the reader began with. */
type Asked = { range: string | null; ifRange: string | null; ifNoneMatch: string | null }

export const askedOf = ({ headers }: Request): Asked => ({
  range: headers.get('range'),
  ifRange: headers.get('if-range'),
  ifNoneMatch: headers.get('if-none-match'),
})

/**
 * Streams a file, whole or the one part that was asked for, so that a download that broke off goes on where it stopped.
 *
 * More than one range is answered with the whole file, as the standard allows.
 *
 * @throws {Refusal} `not-found` when the file is gone
 */
export async function sendFile(name: string, type: string, asked: Asked): Promise<Response> {
  const path = join(folder, basename(name))
  const { size, mtimeMs } = await statOf(path)
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${basename(name)}"`,
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'bytes',
    ETag: etag,
  }
  if (asked.ifNoneMatch === etag) return new Response(null, { status: 304, headers })

  const same = asked.ifRange === null || asked.ifRange === etag
  const ranges = asked.range && same ? parseRange(size, asked.range) : undefined
  if (ranges === -1)
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  const part = typeof ranges === 'object' && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined
  const { start, end } = part ?? { start: 0, end: size - 1 }
  return new Response(streamOf(path, start, end), {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(part && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
  })
}

async function statOf(path: string) {
  const file = await open(path).catch(() => {
    throw new Refusal('not-found')
  })
  try {
    return await file.stat()
  } finally {
    await file.close()
  }
}

/** Read as it is sent: nothing is held in memory, and a reader who goes away ends it. */
const streamOf = (path: string, start: number, end: number) =>
  Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>

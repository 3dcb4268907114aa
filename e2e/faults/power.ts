import { readFileSync } from 'node:fs'
import type { Deed } from './trace.ts'

/** A file's bytes, grown as it is written to. */
type Bytes = { room: Buffer; length: number }

const copyOf = ({ room, length }: Bytes): Bytes => ({ room: Buffer.from(room.subarray(0, length)), length })

function apply(to: Bytes, deed: Deed): void {
  if (deed.kind === 'cut') {
    to.room.fill(0, Math.min(deed.length, to.length))
    to.length = deed.length
  } else if (deed.kind === 'write') {
    const end = deed.at + deed.bytes.length
    if (end > to.room.length) to.room = Buffer.concat([to.room], Math.max(end, 2 * to.room.length))
    deed.bytes.copy(to.room, deed.at)
    to.length = Math.max(to.length, end)
  }
}

/** What a power cut left: the files, and all that had been said. */
export type Cut = { files: Map<string, Buffer>; said: string }

/**
 * The files as power cuts leave them, each after so many deeds: what was flushed, and of the rest what chance left.
 *
 * @param paths the files watched, all on disk at the start
 * @param moments in order
 */
export function* powerCuts(
  deeds: readonly Deed[],
  paths: ReadonlyMap<string, string>,
  moments: readonly number[],
): Generator<Cut> {
  const read = (path: string): Bytes => {
    const room = readFileSync(path)
    return { room, length: room.length }
  }
  const disk = new Map([...paths].map(([file, path]) => [file, { flushed: read(path), pending: [] as Deed[] }]))
  let said = ''
  let next = 0
  for (const moment of moments) {
    for (const deed of deeds.slice(next, moment)) {
      const file = 'file' in deed ? disk.get(deed.file) : undefined
      if (deed.kind === 'said') said += deed.text
      else if (file && deed.kind === 'sync') for (const each of file.pending.splice(0)) apply(file.flushed, each)
      else file?.pending.push(deed)
    }
    next = moment
    const files = [...disk].map(([name, { flushed, pending }]): [string, Buffer] => {
      const left = copyOf(flushed)
      for (const deed of pending) if (Math.random() < 0.5) apply(left, deed)
      return [name, left.room.subarray(0, left.length)]
    })
    yield { files: new Map(files), said }
  }
}

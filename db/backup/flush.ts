import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Brings a file, or the names in a folder, to disk: what was renamed before a power cut stays renamed. */
export function flush(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** A folder cannot be opened on Windows. */
export const flushFolder = (folder: string): void => (process.platform === 'win32' ? undefined : flush(folder))

/** Writes a file that only its owner reads; a crash leaves the one before it or this one. */
export function writeWhole(path: string, text: string): void {
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, text, { mode: 0o600, flush: true })
  renameSync(aside, path)
  flushFolder(dirname(path))
}

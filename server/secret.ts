import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const pathOf = (dataDir: string) => join(dataDir, 'secret')

/** The secret that a start made in DATA_DIR, if there was one. */
export const keptSecret = (dataDir: string): string | undefined => read(pathOf(dataDir))

/** The secret kept in DATA_DIR, made on the first start. */
export function secretOf(dataDir: string): string {
  return keptSecret(dataDir) ?? keepSecret(dataDir, randomBytes(32).toString('base64url'))
}

/**
 * Keeps a secret in DATA_DIR, readable by its owner only.
 *
 * Written aside, flushed, then linked into place: two starts at once agree on one, and a crash leaves no half of it.
 *
 * @returns the secret that stands in DATA_DIR now: another process may have been first
 */
export function keepSecret(dataDir: string, secret: string): string {
  const path = pathOf(dataDir)
  const aside = `${path}.${process.pid}`
  const file = openSync(aside, 'w', 0o600)
  writeSync(file, `${secret}\n`)
  fsyncSync(file)
  closeSync(file)
  try {
    linkSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return read(path) ?? ''
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

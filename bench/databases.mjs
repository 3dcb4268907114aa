import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { seedVersion } from '../db/seed-many.ts'
import { formatKey, newKey } from '../lib/key.ts'

export const event = 'nutra-expo-2027'

const secret = 'the-secret-of-the-bench-32-characters'

/** What is kept from one run to the next, made anew after a week: people who never proved their address would be forgotten. */
const folder = 'bench/data'
const weekMs = 7 * 24 * 60 * 60 * 1000

export const sizes = { small: 10_000, large: 1_000_000 }

const said = (count) => count.toLocaleString('en')

/** What a server needs to stand on a database with so many registrations. */
export const environmentOf = (count) => ({
  DATA_DIR: resolve(folder, `sqlite-${count}`),
  DATABASE_URL: '',
  FOYER_SECRET: secret,
  SEED: 'demo',
})

function markOf(file) {
  if (!existsSync(file)) return undefined
  const database = new Sqlite(file, { readonly: true })
  try {
    const row = database.prepare("SELECT value FROM settings WHERE name = 'seeded-many'").get()
    return row && JSON.parse(row.value)
  } catch {
    return undefined // Cut off before its tables were made.
  } finally {
    database.close()
  }
}

/** Whether a database with so many registrations lies ready. */
export function isSeeded(count) {
  const mark = markOf(join(environmentOf(count).DATA_DIR, 'foyer.db'))
  return mark?.version === seedVersion && mark.counted && Date.now() - mark.now < weekMs
}

/** Makes a database with so many registrations, or goes on with one that was begun. The next run finds it again. */
export async function seeded(count) {
  const environment = environmentOf(count)
  if (isSeeded(count)) return environment
  const mark = markOf(join(environment.DATA_DIR, 'foyer.db'))
  const isOld = mark && (mark.version !== seedVersion || Date.now() - mark.now > weekMs)
  if (isOld) rmSync(environment.DATA_DIR, { recursive: true })
  console.log(
    `Making a database with ${said(count)} registrations. It is kept in ${folder}; later runs take it from there.`,
  )
  const env = { ...process.env, ...environment, PUBLIC_URL: '', SMTP_URL: '', PORT: '' }
  const child = spawn(process.execPath, ['scripts/seed.ts', String(count)], { stdio: 'inherit', env })
  const [code] = await once(child, 'exit')
  if (code !== 0 || !isSeeded(count))
    throw new Error(`The database with ${said(count)} registrations was not finished.`)
  return environment
}

/** Keys of people who have proved their address, spread over all of them. */
export function someKeys({ DATA_DIR }, count) {
  const database = new Sqlite(join(DATA_DIR, 'foyer.db'), { readonly: true })
  // The plus keeps SQLite from going through the whole event for each.
  const after = database.prepare(
    'SELECT id, key_version AS version FROM registrations WHERE +event_id = ? AND proved_at IS NOT NULL AND id >= ? ORDER BY id LIMIT 1',
  )
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy'
  const starts = Array.from({ length: count }, (_, at) => letters[at % 60] + letters[Math.floor(at / 60) % 60])
  try {
    return starts.flatMap((start) => {
      const row = after.get(event, start)
      return row ? [formatKey(newKey(secret, row.id, row.version))] : []
    })
  } finally {
    database.close()
  }
}

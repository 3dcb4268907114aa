import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { stopServer } from '../own-server.ts'
import { placeOn } from './backup-kinds.ts'
import { command } from './command.ts'
import { crowd, type Ledger, newLedger } from './ledger.ts'
import { kept, verify } from './verify.ts'

export type Kind = 'sqlite' | 'postgresql'

/** The one backup in a folder. */
export const onlyBackup = (folder: string): string => {
  const [name, ...others] = readdirSync(folder)
  expect(others).toEqual([])
  expect(name).toMatch(/^foyer-\d{8}T\d{6}Z\.tar$/)
  return join(folder, name ?? '')
}

/** What a database must hold that was copied when `before` had been acknowledged: that, and nothing unheard of. */
export const asOf = (ledger: Ledger, before: Ledger['acknowledged']): Ledger => ({
  ...ledger,
  acknowledged: before,
  inDoubt: new Map([...ledger.acknowledged, ...ledger.inDoubt]),
})

/** People in a database that a server serves, signed in: a cookie each. */
function signedIn(place: Awaited<ReturnType<typeof placeOn>>, count: number): string[] {
  const secret = place.env.FOYER_SECRET ?? readFileSync(join(place.dataDir, 'secret'), 'utf8').trim()
  const url = place.env.DATABASE_URL ?? `file:${place.file}`
  const env = { ...process.env, DATABASE_URL: url }
  const printed = execFileSync(process.execPath, ['e2e/crowd.ts', url, secret, String(count)], {
    env,
    encoding: 'utf8',
  })
  return printed.trim().split('\n')
}

const call = async (url: string, method: string, path: string, cookie: string): Promise<number> =>
  (await fetch(url + path, { method, headers: { Cookie: `foyer_visitor=${cookie}` } })).status

/** The files and, on PostgreSQL, the tables of a place that hold a text. */
async function holding(place: Awaited<ReturnType<typeof placeOn>>, text: string): Promise<string[]> {
  const files = readdirSync(place.dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(place.dataDir, entry.name)).includes(text))
    .map(({ name }) => name)
  if (!place.env.DATABASE_URL) return files
  const much = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const
  const dump = execFileSync('pg_dump', ['--schema=public', place.env.DATABASE_URL], much)
  return dump.includes(text) ? [...files, 'tables'] : files
}

/**
 * F60 and T27: copied while a crowd registers, and restored. Whoever was acknowledged before is there, and whoever was
 * erased since is not; somebody who only cancelled since comes back.
 */
export async function restoredAndForgotten(kind: Kind): Promise<void> {
  const place = await placeOn(kind)
  const backups = join(place.folder, 'backups')
  const ledger = newLedger()
  const server = await place.start({ env: place.env })
  const [leaves = '', stays = ''] = signedIn(place, 2)
  const address = 'crowd-0000@visitors.example'
  await crowd(ledger, place.url, { clients: 16, each: 2 }).done
  const before = new Map(ledger.acknowledged)
  const meanwhile = crowd(ledger, place.url, { clients: 16 })
  const made = await command('backup', [backups], place.env)
  await meanwhile.stop()
  expect(made).toMatchObject({ code: 0, out: onlyBackup(backups) })
  expect(await holding(place, address)).not.toEqual([])
  expect(await call(place.url, 'DELETE', '/api/v1/me?erase=true', leaves)).toBe(204)
  expect(await call(place.url, 'DELETE', '/api/v1/me', stays)).toBe(200)
  expect(await holding(place, address)).toEqual([])

  const refused = await command('restore', [made.out], place.env)
  expect(refused).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringMatching(/^The restore .* stop the server first\.$/),
  })
  await stopServer(server)
  expect(await command('restore', [made.out], place.env)).toMatchObject({ code: 0 })

  expect({ before: before.size, answers: Object.keys(ledger.answers) }).toEqual({ before: 32, answers: ['201'] })
  expect(await verify(asOf(ledger, before), place.database)).toEqual(kept)
  expect(await holding(place, address)).toEqual([])
  await place.start({ env: place.env })
  expect(await call(place.url, 'GET', '/api/v1/me', leaves)).toBe(401)
  expect(await call(place.url, 'GET', '/api/v1/me', stays)).toBe(200)
  expect(await holding(place, address)).toEqual([])
}

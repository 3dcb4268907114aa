import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { mailTo } from '../mailbox.ts'
import { freePort, startServer } from '../own-server.ts'
import { places } from '../places.ts'
import { newClient } from './client.ts'
import { event, linkIn, newAddress, newProven, register } from './visitors.ts'

/** The files of a folder that hold any of these, each with what it holds. */
const findIn = (folder: string, said: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name))
      return said.filter((each) => bytes.includes(each)).map((each) => `${name}: ${each}`)
    })

test('an erased person is in no file, and stays erased when an older database is put back @js', async () => {
  test.setTimeout(150_000)
  const folder = mkdtempSync(join(tmpdir(), 'foyer-erasure-'))
  const log = join(folder, 'server.log')
  const port = await freePort()
  const at = `http://localhost:${port}`
  const start = () => startServer(port, folder, { env: { SMTP_URL: `smtp://127.0.0.1:${places.smtpPort}` }, log })
  let server = await start()
  const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const stopped = once(server, 'exit')
    server.kill(signal)
    await stopped
  }
  try {
    const who = { name: 'Greta Thorvaldsen', company: 'Fjordmark Ferments', email: newAddress('fjordmark.example') }
    const { client, email, key, entryNumber } = await newProven(who, at)
    const stays = await newProven({}, at)
    const answers = { mobile: '+4790123456', jobTitle: 'Gjærmester', city: 'Ålesund' }
    expect((await client.call('PATCH', '/api/v1/me/answers', { json: { answers } })).status).toBe(200)
    await client.call('POST', '/api/v1/me/answers', { form: { _method: 'PATCH', mobile: 'x', jobTitle: 'Gjærmester' } })
    await client.call('POST', `/api/v1/events/${event}/lost-key`, { json: { email } })
    await stays.client.call('POST', '/api/v1/me/address', { json: { email } })
    const { number } = (await client.call('GET', '/api/v1/me')).body.registration
    const said = [email, who.name, who.company, 'fjordmark.example', '4790123456', 'Gjærmester', 'Ålesund', number, key]
    const backup = join(folder, '..', `${folder.split('/').at(-1)}.backup.db`)
    const database = new Database(join(folder, 'foyer.db'), { readonly: true })
    await database.backup(backup)
    // A control: what is kept is found this way, the entry number in the table alone: six digits may stand anywhere.
    expect(findIn(folder, [email, who.company])).not.toEqual([])
    const entries = 'select count(*) n from submissions where entry_number = ?'
    expect(database.prepare(entries).get(entryNumber)).toEqual({ n: 1 })

    expect((await client.call('DELETE', '/api/v1/me?erase=true')).status).toBe(204)

    expect(findIn(folder, said)).toEqual([])
    expect(database.prepare(entries).get(entryNumber)).toEqual({ n: 0 })
    database.close()
    const again = newClient(at)
    await register(again, who)
    // Before it went a welcome, a key, and somebody's wish to have this address.
    expect((await again.call('POST', linkIn(await mailTo(email, 4)))).status).toBe(303)
    appendFileSync(join(folder, 'erasures.log'), 'not a note at all\n{"at":"2026-11-2')
    await stop('SIGTERM')

    server = await start()
    // Came anew: the note speaks of what was before.
    await newClient(at).call('POST', `/api/v1/events/${event}/lost-key`, { json: { email } })
    expect((await mailTo(email, 5, 20_000)).subject).toContain('key')
    await stop('SIGKILL')
    for (const name of ['foyer.db', 'foyer.db-wal', 'foyer.db-shm']) rmSync(join(folder, name), { force: true })
    const older = new Database(backup, { readonly: true })
    await older.backup(join(folder, 'foyer.db'))
    older.close()
    expect(findIn(folder, [email])).not.toEqual([])

    server = await start()
    expect(findIn(folder, said)).toEqual([])
    const { client: still } = stays
    expect((await still.call('GET', '/api/v1/me')).body.registration.status).toBe('registered')
    expect(readFileSync(log, 'utf8')).toContain('cannot be read and are left out')
    expect((await newClient(at).call('POST', linkIn(stays.mail))).status).toBe(410)
    rmSync(backup)
  } finally {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

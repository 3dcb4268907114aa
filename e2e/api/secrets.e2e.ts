import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { mailTo } from '../mailbox.ts'
import { freePort, startServer } from '../own-server.ts'
import { places } from '../places.ts'
import { newClient } from './client.ts'
import { event, linkIn, newAddress, quickForm, registrations } from './visitors.ts'

const people = 30

/** Every file below a folder, whole: the database, its log, ours. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }))

test('T2, T26: no key and no link token lies in the data folder or in a log, and no address in a log @js', async () => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'foyer-secrets-'))
  const log = join(folder, 'server.log')
  const port = await freePort()
  const at = `http://localhost:${port}`
  const server = await startServer(port, folder, { env: { SMTP_URL: `smtp://127.0.0.1:${places.smtpPort}` }, log })
  try {
    const secrets: string[] = []
    const emails = Array.from({ length: people }, () => newAddress('secrets.example'))
    for (const email of emails)
      expect((await newClient(at).call('POST', registrations, { json: quickForm({ email }) })).status).toBe(201)
    for (const [n, email] of emails.entries()) {
      const mail = await mailTo(email, 1, 30_000)
      const { key = '' } = mail
      secrets.push(
        key,
        key.toLowerCase(),
        key.replaceAll('-', ''),
        key.replaceAll('-', '').toLowerCase(),
        linkIn(mail).slice(3),
      )
      expect(JSON.stringify(mail.headers)).not.toContain(key)
      const path = `${linkIn(mail)}?from=${encodeURIComponent(email)}`
      await newClient(at).call('GET', path)
      if (n % 2) await newClient(at).call('POST', '/api/v1/sessions', { json: { event, key } })
      else await newClient(at).call('POST', linkIn(mail))
      await newClient(at).call('POST', '/api/v1/sessions', { form: { event, key: `${key}X`, email } })
      await newClient(at).call('GET', `/en/${event}/key?key=${key}`)
      await newClient(at).call('POST', `/api/v1/events/${event}/lost-key`, { json: { email } })
    }
    const stopped = once(server, 'exit')
    server.kill('SIGTERM')
    await stopped

    expect(new Set(secrets).size).toBe(people * 5)
    const files = filesIn(folder)
    expect(files.map(({ name }) => name)).toContain('foyer.db')
    // A control: what is kept is found this way.
    expect(files.some(({ bytes }) => bytes.includes(emails[0] ?? ''))).toBe(true)
    const found = secrets.flatMap((secret) =>
      files.filter(({ bytes }) => bytes.includes(secret)).map(({ name }) => `${name}: ${secret}`),
    )
    expect(found).toEqual([])

    const lines = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(lines.length).toBeGreaterThan(people * 4)
    for (const line of lines) JSON.parse(line)
    expect(lines.join('\n')).not.toMatch(/secrets\.example|Li Wei|Harbour Foods/)
  } finally {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

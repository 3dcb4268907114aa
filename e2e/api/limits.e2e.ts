import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { formatKey, newKey } from '#lib/key.ts'
import { mailsTo, mailTo } from '../mailbox.ts'
import { freePort, startServer } from '../own-server.ts'
import { places } from '../places.ts'
import { newClient } from './client.ts'
import { event, newAddress, quickForm, registrations } from './visitors.ts'

/** Well-formed, and nobody's. */
const wrongKey = (n: number) => formatKey(newKey('a secret of no server', `nobody ${n}`, 1))

test('T23: a hundred registrations for one address are three mails, and everybody is answered alike @js', async () => {
  const email = newAddress()
  const answers = []
  for (let n = 0; n < 100; n++)
    answers.push(await newClient().call('POST', registrations, { json: quickForm({ email, name: `Person ${n}` }) }))
  const lost = await newClient().call('POST', `/api/v1/events/${event}/lost-key`, { json: { email } })

  expect(new Set(answers.map(({ status, headers }) => [status, ...headers.keys()].join()))).toHaveProperty('size', 1)
  expect(answers[99]?.status).toBe(201)
  expect(lost.status).toBe(202)
  await mailTo(email, 3)
  await sleep(2000)
  expect(await mailsTo(email)).toHaveLength(3)
})

test('T23: a filled trap is refused, a hall of people behind one address is not @js', async () => {
  const trapped = await newClient().call('POST', registrations, { json: quickForm({ website: 'https://evil.test' }) })
  expect(trapped.status).toBe(422)

  const hall = await Promise.all(
    Array.from({ length: 60 }, () =>
      newClient().call('POST', registrations, { json: quickForm({ email: newAddress('hall.example') }) }),
    ),
  )
  expect(hall.every(({ status }) => status === 201)).toBe(true)
})

test('T1: after thirty wrong keys the email is asked too; links, sessions and key with email go on @js', async () => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'foyer-limits-'))
  const port = await freePort()
  const at = `http://localhost:${port}`
  const server = await startServer(port, folder, { env: { SMTP_URL: `smtp://127.0.0.1:${places.smtpPort}` } })
  const signIn = (key: string, email?: string) =>
    newClient(at).call('POST', '/api/v1/sessions', { json: { event, key, ...(email && { email }) } })
  try {
    const email = newAddress()
    const visitor = newClient(at)
    await visitor.call('POST', registrations, { json: quickForm({ email }) })
    const { key = '', link = '' } = await mailTo(email)

    const mistyped = await Promise.all(
      Array.from({ length: 40 }, () => signIn(`${key.slice(0, -1)}${key.endsWith('7') ? '8' : '7'}`)),
    )
    expect(mistyped.map(({ body }) => body.code)).toEqual(Array(40).fill('mistyped-key'))

    const wrong = []
    for (let n = 0; n < 40; n++) wrong.push(await signIn(wrongKey(n)))
    expect(wrong.map(({ status }) => status)).toEqual([...Array(30).fill(401), ...Array(10).fill(429)])
    const limited = await signIn(key)
    expect(limited.status).toBe(429)
    expect(limited.body).toMatchObject({ code: 'too-many', errors: [{ pointer: '/email', code: 'required' }] })
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(limited.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")

    expect((await signIn(key, newAddress())).status).toBe(401)
    expect((await signIn(key, email.toUpperCase())).status).toBe(201)
    const form = { event, key, locale: 'zh-CN' }
    const back = await newClient(at).call('POST', '/api/v1/sessions', { form })
    const page = await newClient(at).call('GET', back.location ?? '')
    expect(page.text).toMatch(/<input[^>]*name="email"/)
    const both = await newClient(at).call('POST', '/api/v1/sessions', { form: { ...form, email } })
    expect(both.location).toBe(`/zh-CN/${event}/visit`)
    expect((await newClient(at).call('POST', new URL(link).pathname)).status).toBe(303)
    expect((await visitor.call('GET', '/api/v1/me')).status).toBe(200)
  } finally {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

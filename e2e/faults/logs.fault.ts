import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { formatKey, newKey } from '#lib/key.ts'
import { newClient } from '../api/client.ts'
import { readLog } from '../log-lines.ts'
import { stopServer } from '../own-server.ts'
import { wrongKey } from './guesses.ts'
import { proxied, secret } from './key-guesses.ts'
import { newPlace } from './place.ts'

const event = 'nutra-expo-2027'

test('T26, F69: a whole visit, every kind of mistake and a broken database leave no person in the log', async () => {
  const place = await newPlace()
  const server = await place.start({ env: proxied })
  const visitor = newClient(place.url)
  const desk = newClient(place.url)
  const email = 'zanzibar.quill@typed-here.example'
  const forged = 'Quill\n{"level":50,"time":"2026-01-01T00:00:00.000Z","msg":"forged"}'
  const typed = [
    'zanzibar',
    'typed-here',
    'Quill',
    'Marmalade Works',
    '+8613912345678',
    'forged',
    'a wrong password',
    'Curious',
  ]
  const register = (name: string) =>
    visitor.call('POST', `/api/v1/events/${event}/registrations`, {
      json: { name, email, company: 'Marmalade Works', privacy: true },
      headers: { 'User-Agent': 'Curious\t{"level":50}' },
    })
  const signIn = (key: string, more = {}) =>
    newClient(place.url).call('POST', '/api/v1/sessions', { json: { event, key, ...more } })

  expect((await register(forged)).status).toBe(422)
  expect((await register('Quill {"level":50,"msg":"forged"}')).status).toBe(201)
  const database = new Sqlite(place.file)
  const id = database.prepare('select id from registrations where address = ?').pluck().get(email)
  const key = formatKey(newKey(secret, String(id), 1))
  expect((await signIn(wrongKey(1))).status).toBe(401)
  expect((await signIn('not a key')).status).toBe(422)
  expect((await signIn(key, { email: 'zanzibar@typed-here.example' })).status).toBe(401)
  expect((await visitor.call('POST', '/api/v1/sessions', { json: { event, key } })).status).toBe(201)
  await visitor.call('PATCH', '/api/v1/me/answers', {
    json: { answers: { mobile: '+8613912345678', jobTitle: 'Quill' } },
  })
  await visitor.call('PATCH', '/api/v1/me/answers', { json: { answers: { mobile: 'Quill' } } })
  for (const path of [
    `/en/${event}/visit`,
    `/en/${event}/key?key=${key}`,
    `/en/${email}`,
    `/l/${'x'.repeat(22)}`,
    '/%',
  ])
    await visitor.call('GET', path)
  await visitor.call('POST', `/api/v1/events/${event}/lost-key`, { form: { email, locale: 'en' } })
  await visitor.call('POST', '/api/v1/me/address', { json: { email: 'new.zanzibar@typed-here.example' } })
  await visitor.call('POST', `/api/v1/events/${event}/registrations`, {
    body: `{"name":"Quill","email":"${email}`,
    headers: { 'Content-Type': 'application/json' },
  })
  const wrong = { email: 'desk@typed-here.example', password: 'a wrong password' }
  expect((await desk.call('POST', '/api/v1/organiser/sessions', { json: wrong })).status).toBe(401)

  // A table that is gone is a bug no handler knows of.
  database.exec('alter table answers rename to answers_gone')
  const Cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const broken = await fetch(`${place.url}/api/v1/me`, { headers: { Cookie } })
  const page = await fetch(`${place.url}/en/${event}/visit`, { headers: { Cookie } })
  database.close()
  await stopServer(server)

  expect([broken.status, page.status]).toEqual([500, 500])
  expect(await broken.json()).toEqual({ type: 'about:blank', title: expect.any(String), status: 500, code: 'failed' })
  expect(await page.text()).not.toMatch(/SQLITE|answers_gone|no such table|at .*\.ts/)
  const { lines, wrong: found } = readLog(place.log, [...typed, key, key.replaceAll('-', '')])
  expect(found).toEqual([])
  expect(lines.length).toBeGreaterThan(20)
  const ids = [broken, page].map(({ headers }) => headers.get('x-request-id'))
  for (const request of ids)
    expect(lines.filter((line) => line.request === request && line.at).length, String(request)).toBeGreaterThan(0)
  expect(lines.some(({ msg }) => msg === 'forged')).toBe(false)

  // A control: the reader notices what it is there for.
  const bad = join(place.folder, 'bad.log')
  const time = '2026-01-01T00:00:00.000Z'
  writeFileSync(
    bad,
    `plain\n${JSON.stringify({ time, msg: email })}\n${JSON.stringify({ time, status: 500, request: 'x' })}\n`,
  )
  expect(readLog(bad).wrong).toHaveLength(3)
})

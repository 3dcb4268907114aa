import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { mailsTo, mailTo } from '../mailbox.ts'
import { places } from '../places.ts'
import { newClient } from './client.ts'
import { newOrganiser } from './organiser.ts'
import { sendRaw } from './raw.ts'
import { event, newAddress, newProven, quickForm, register, registrations } from './visitors.ts'

const posting = (path: string, body: object, headers = '') => {
  const text = JSON.stringify(body)
  return `POST ${path} HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n${headers}\r\n${text}`
}

test('T6: a host that is not ours is turned away, forwarded ones change no mailed link @js', async () => {
  const email = newAddress()
  for (const host of ['evil.test', `localhost:${places.port}@evil.test`, `evil.test:${places.port}`, 'localhost:1', ''])
    expect.soft(await sendRaw(posting(registrations, quickForm({ email })), host), host).toMatch(/^HTTP\/1.1 4(21|00) /)

  const forwarded =
    'X-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.test\r\nX-Host: evil.test\r\n'
  expect(await sendRaw(posting(registrations, quickForm({ email }), forwarded))).toMatch(/^HTTP\/1.1 201 /)
  expect(await sendRaw(posting(`/api/v1/events/${event}/lost-key`, { email }, forwarded))).toMatch(/^HTTP\/1.1 202 /)
  expect(await sendRaw(`GET / HTTP/1.1\r\n${forwarded}\r\n`)).toMatch(/\r\nLocation: \/en\//i)

  for (const nth of [1, 2]) {
    const mail = await mailTo(email, nth)
    expect(mail.link).toMatch(new RegExp(`^${places.url}/l/[\\w-]{22}$`))
    expect(`${mail.text}${mail.html}${JSON.stringify(mail.headers)}`).not.toContain('evil.test')
  }
})

test('T15: no text of a visitor makes a header or a second recipient @js', async () => {
  const victim = newAddress('victim.example')
  const own = newAddress()
  const emails = [
    `${own}\r\nBcc: ${victim}`,
    `${own},${victim}`,
    `${own};${victim}`,
    `${own} ${victim}`,
    `<${victim}>${own}`,
    `"${victim} x"@x.example`,
    `x＠y.example@z.example`,
    `Li <${victim}>`,
    `${own}\0`,
    `${own}\u2028`,
    `x@[127.0.0.1]`,
    `x@127.0.0.1`,
    'a@b',
  ]
  for (const email of emails)
    expect.soft((await newClient().call('POST', registrations, { json: quickForm({ email }) })).status, email).toBe(422)
  expect(
    (await newClient().call('POST', registrations, { json: quickForm({ name: `Li\r\nBcc: ${victim}` }) })).status,
  ).toBe(422)

  await register(newClient(), { email: own, name: 'Li Bcc: <x@y.example>, =?utf-8?q?x?=', company: 'To: all' })
  const { headers } = await mailTo(own)
  expect(headers.to).toBe(own)
  expect(headers.bcc).toBeUndefined()
  expect(headers['auto-submitted']).toBe('auto-generated')
  expect(readdirSync(places.mailFolder).filter((name) => name.includes('victim.example'))).toEqual([])
})

test('T16: look-alike addresses never reach the mailbox of another @js', async () => {
  const tag = newAddress().split('@')[0]
  const mike = `mike-${tag}@harbour-foods.example`
  const { client } = await newProven({ email: mike })
  const alike = [
    `mıke-${tag}@harbour-foods.example`,
    `MİKE-${tag}@harbour-foods.example`,
    `mi\u212Ae-${tag}@harbour-foods.example`,
  ]

  for (const email of alike) {
    expect((await newClient().call('POST', `/api/v1/events/${event}/lost-key`, { json: { email } })).status).toBe(422)
    expect((await newClient().call('POST', registrations, { json: quickForm({ email }) })).status).toBe(422)
    expect((await client.call('POST', '/api/v1/me/address', { json: { email } })).status).toBe(422)
  }
  // Full-width characters and capitals are the same address, and the mail goes to the stored one.
  const wide = mike.toUpperCase().replace('@', '＠').replace('MIKE', 'ＭＩＫＥ')
  expect((await newClient().call('POST', `/api/v1/events/${event}/lost-key`, { json: { email: wide } })).status).toBe(
    202,
  )
  expect((await mailTo(mike, 2)).headers.to).toBe(mike)
  expect(readdirSync(places.mailFolder).filter((name) => name.includes(tag ?? '')).length).toBe(2)
})

const names = {
  'Li\u202Eevil': 'Lievil',
  'A\u200Bnn\uFEFF': 'Ann',
  '𠮷田 吉𡵅': '𠮷田 吉𡵅',
  'Zoe\u0308 Ange\u0301lique': 'Zoë Angélique',
  'สมชาย ใจดี': 'สมชาย ใจดี',
  'محمد علی': 'محمد علی',
  נועה: 'נועה',
  'می\u200Cخواهم': 'می\u200Cخواهم',
  'Ann 👩\u200D🔬': 'Ann 👩\u200D🔬',
}

test("names are kept as they are written, in the mail and in the organiser's table, without what hides @js", async () => {
  const desk = await newOrganiser()
  for (const [typed, kept] of Object.entries(names)) {
    const email = newAddress()
    const visitor = newClient()
    const { entryNumber } = await register(visitor, { email, name: typed })

    expect((await visitor.call('GET', '/api/v1/me')).body.answers.name.value).toBe(kept)
    const mail = await mailTo(email)
    expect(mail.text).toContain(kept)
    expect(mail.html).toContain(kept)
    expect(mail.subject).not.toMatch(/[\u200B\u202E\uFEFF\uFFFD]/)
    expect(await mailsTo(email)).toHaveLength(1)
    const csv = await desk.call('GET', `/api/v1/events/${event}/registrations.csv?q=${entryNumber}`)
    expect(csv.text).toContain(`"${kept}"`)
    const found = await desk.call('GET', `/api/v1/events/${event}/registrations?q=${encodeURIComponent(kept)}`)
    expect(found.body.registrations[0]).toMatchObject({ name: kept, email })
  }
})

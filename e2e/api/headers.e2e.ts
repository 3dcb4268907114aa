import { expect, test } from '@playwright/test'
import { type Answer, newClient } from './client.ts'
import { sendRaw } from './raw.ts'
import { event, newProven, quickFields, registrations } from './visitors.ts'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

function assertSafe({ headers }: Answer, what: string) {
  for (const [name, value] of Object.entries(always)) expect.soft(headers.get(name), `${what}: ${name}`).toBe(value)
  expect.soft(headers.get('content-security-policy'), what).toContain("frame-ancestors 'none'")
  expect.soft(headers.get('permissions-policy'), what).toContain('camera=()')
  expect.soft(headers.get('x-powered-by'), what).toBeNull()
}

test('T25: files, downloads, pictures, redirects and refusals all carry the headers of a page @js', async () => {
  const { client } = await newProven()
  await client.call('PUT', '/api/v1/me/services/whitepaper', { json: {} })
  const landing = await client.call('GET', `/en/${event}`)
  const script = /\/_next\/static\/[^"]+\.js/.exec(landing.text)?.[0] ?? ''
  const style = /\/_next\/static\/[^"]+\.css/.exec(landing.text)?.[0] ?? ''

  const expected: [string, number, Parameters<typeof client.call>[2]?][] = [
    [script, 200],
    [style, 200],
    ['/icon.svg', 200],
    ['/_next/static/nothing.js', 404],
    ['/api/v1/me/pass.png', 200],
    ['/api/v1/me/files/sourcing-guide-2027.en.pdf', 200],
    ['/api/v1/openapi.json', 200],
    [`/api/v1/events/${event}/steps/landed.gif`, 200],
    ['/r/x', 302],
    ['/l/nothing', 404],
    [`/en/${event}/visit`, 200],
    ['/%', 400],
  ]
  for (const [path, status] of expected) {
    const answer = await client.call('GET', path)
    expect.soft(answer.status, path).toBe(status)
    assertSafe(answer, path)
  }
  const form = await newClient().call('POST', registrations, { form: quickFields() })
  expect(form.status).toBe(303)
  assertSafe(form, '303')
  assertSafe(await client.call('DELETE', '/api/v1/sessions'), '204')
  assertSafe(await newClient().call('GET', '/api/v1/me'), '401')
})

test('T24: answers about a person are kept by no cache @js', async () => {
  const { client } = await newProven()
  for (const path of [
    '/api/v1/me',
    '/api/v1/me/plan?service=pass',
    '/api/v1/me/pass.png',
    `/en/${event}/visit`,
    `/en/${event}/visit/details`,
  ])
    expect.soft((await client.call('GET', path)).headers.get('cache-control'), path).toMatch(/no-store/)
  expect(
    (await client.call('GET', `/en/${event}/visit?_rsc=x`, { headers: { RSC: '1' } })).headers.get('cache-control'),
  ).toMatch(/no-store/)
  // The landing is the same for everybody, with a session or without.
  expect((await client.call('GET', `/en/${event}`)).cookies).toEqual([])
})

test('T25: what cannot be read as HTTP is answered with the headers too @js', async () => {
  for (const [text, host] of [
    ['GET / HTTP/1.1\r\n\r\n', 'evil.test'],
    [`GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['GARBAGE\r\n\r\n'],
  ] as const) {
    const answer = (await sendRaw(text, host)).toLowerCase()
    expect(answer).toMatch(/^http\/1.1 4/)
    for (const [name, value] of Object.entries(always)) expect(answer).toContain(`\r\n${name}: ${value}\r\n`)
    expect(answer).toContain("frame-ancestors 'none'")
  }
})

import { expect, test } from '@playwright/test'
import { places } from '../places.ts'
import { newClient, type Sent } from './client.ts'
import { sendRaw } from './raw.ts'
import { event, newProven, quickFields, quickForm, registrations } from './visitors.ts'

const json = { 'Content-Type': 'application/json' }

async function answered(method: string, path: string, sent: Sent = {}) {
  const { status, body } = await newClient().call(method, path, sent)
  return [status, body.code]
}

test('what is not there is 404, said as a problem by the API and as a page to people @js', async () => {
  for (const path of ['/api/v1/nothing', '/api', '/api/v2/me', '/api/v1/me/nothing'])
    expect.soft(await answered('GET', path), path).toEqual([404, 'not-found'])
  expect(await answered('POST', '/api/v1/events/no-such-event/registrations', { json: quickForm() })).toEqual([
    404,
    'unknown-event',
  ])
  expect(await answered('POST', '/api/v1/events/no-such-event/lost-key', { json: {} })).toEqual([404, 'unknown-event'])
  expect(await answered('POST', '/api/v1/sessions', { json: { event: '\0', key: 'x' } })).toEqual([
    404,
    'unknown-event',
  ])

  for (const path of [
    '/en/no-such-event',
    '/fr/nutra-expo-2027',
    `/en/${event}/nothing`,
    `/en/${event}/visit-x`,
    '/nothing',
    '/.env',
  ]) {
    const page = await newClient().call('GET', path, { headers: { Accept: 'text/html' } })
    expect.soft(page.status, path).toBe(404)
    expect.soft(page.text, path).toContain('<h1')
  }
})

test('F43: a method that a call does not know is 405 @js', async () => {
  const tries = [
    ['PUT', registrations],
    ['GET', `/api/v1/events/${event}/lost-key`],
    ['DELETE', '/api/v1/me/pass.png'],
    ['POST', '/api/v1/me/plan'],
    ['POST', `/en/${event}`],
    ['PUT', '/l/whatever'],
    ['POST', '/r/whatever'],
    ['POST', '/'],
  ]
  for (const [method = '', path = ''] of tries)
    expect
      .soft(await answered(method, path, method === 'GET' ? {} : { json: {} }), `${method} ${path}`)
      .toEqual([405, 'method-not-allowed'])
  expect(await answered('POST', '/api/v1/me', { json: {} })).toEqual([405, 'method-not-allowed'])
  expect(await answered('POST', '/api/v1/me', { form: { _method: 'TRACE' } })).toEqual([405, 'method-not-allowed'])
  expect(await answered('POST', '/api/v1/me', { form: { _method: '__proto__' } })).toEqual([405, 'method-not-allowed'])
})

test('F43: another type is 415, what cannot be read 400 @js', async () => {
  const body = JSON.stringify(quickForm())
  for (const type of ['text/plain', 'application/xml', 'application/jsonx', 'text/x-form', 'x'])
    expect
      .soft(await answered('POST', registrations, { body, headers: { 'Content-Type': type } }), type)
      .toEqual([415, 'unsupported-type'])

  for (const broken of ['{', '[]', 'null', '"x"', '1', '{"name":"x",}', '\0'])
    expect
      .soft(await answered('POST', registrations, { body: broken, headers: json }), broken)
      .toEqual([400, 'malformed'])

  const boundary = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const parts = [
    '',
    '--x',
    '--x\r\nnonsense',
    '--x\r\nContent-Disposition: form-data; name="a\0"\r\n\r\n1',
    '--y--\r\n',
  ]
  for (const part of parts)
    expect.soft((await answered('POST', registrations, { body: part, headers: boundary }))[0], part).toBe(400)
  expect(
    await answered('POST', registrations, { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }),
  ).toEqual([400, 'malformed'])

  for (const path of ['/%', '/%ff', '//evil.test', '/en//x', '/api/v1/..%2f..', `/en/${event}/%00`])
    expect.soft((await answered('GET', path))[0], path).toBe(400)
})

const part = (disposition: string, value: string, more = '') =>
  `--x\r\nContent-Disposition: ${disposition}\r\n${more}\r\n${value}\r\n`
const whole = Object.entries(quickFields()).map(([name, value]) => part(`form-data; name="${name}"`, value))

test('F43: a form in parts that is cut, doubled, unnamed or in another charset is refused or sent back, never an error @js', async () => {
  const type = 'multipart/form-data; boundary=x'
  const end = '--x--\r\n'
  const bodies: [string, string, string, number[]][] = [
    ['no boundary in the type', 'multipart/form-data', whole.join('') + end, [400]],
    ['an empty boundary', 'multipart/form-data; boundary=', whole.join('') + end, [400]],
    ['an endless boundary', `multipart/form-data; boundary=${'y'.repeat(5000)}`, whole.join('') + end, [400]],
    ['another boundary than announced', 'multipart/form-data; boundary=y', whole.join('') + end, [400]],
    ['cut in a value', type, whole.join('').slice(0, -20), [400]],
    ['cut in a head', type, `${whole.join('')}--x\r\nContent-Dispo`, [400]],
    ['no end', type, whole.join(''), [400]],
    ['a NUL in a name', type, part('form-data; name="na\0me"', 'x') + end, [303, 400]],
    ['a part without a name', type, part('form-data', 'x') + end, [303, 400]],
    ['a part that is no form data', type, part('attachment; name="name"', 'x') + end, [303, 400]],
    ['a quote that never ends', type, part('form-data; name="name', 'x') + end, [303, 400]],
    ['every field twice', type, whole.join('').repeat(2) + end, [400]],
    ['a charset of its own', type, part('form-data; name="_charset_"', 'utf-16') + whole.join('') + end, [400]],
    [
      'values in UTF-16',
      type,
      part('form-data; name="name"', 'x', 'Content-Type: text/plain; charset=utf-16\r\n') + end,
      [400],
    ],
    ['bytes that are no UTF-8', type, part('form-data; name="name"', '\xff\xfe') + end, [303]],
    ['base64', type, part('form-data; name="name"', 'TGk=', 'Content-Transfer-Encoding: base64\r\n') + end, [303, 400]],
    [
      'parts in a part',
      type,
      part('form-data; name="name"', '--y--', 'Content-Type: multipart/mixed; boundary=y\r\n') + end,
      [303, 400],
    ],
  ]
  for (const [what, contentType, text, statuses] of bodies) {
    const body = Uint8Array.from(Buffer.from(text, 'latin1'))
    const { status } = await newClient().call('POST', registrations, { body, headers: { 'Content-Type': contentType } })
    expect.soft(statuses, `${what}: ${status}`).toContain(status)
  }
})

test('F43: every method on every kind of address is served or refused, never an error @js', async () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'PURGE', 'QUERY']
  const addresses = [
    '/',
    '/en',
    `/en/${event}`,
    '/l/x',
    '/r/x',
    '/organiser',
    '/api/v1/me',
    registrations,
    '/healthz',
    '/metrics',
  ]
  for (const path of addresses)
    for (const method of methods) {
      const { status } = await fetch(`${places.url}${path}`, {
        method,
        redirect: 'manual',
        ...(/^P(OST|UT|ATCH)$/.test(method) && { body: '{}', headers: json }),
      })
      const served = [200, 302, 303, 307, 308]
      expect.soft([...served, 400, 401, 403, 404, 405, 410, 422], `${method} ${path}: ${status}`).toContain(status)
      if (['PROPFIND', 'PURGE', 'QUERY', 'OPTIONS'].includes(method))
        expect.soft([400, 405], `${method} ${path}`).toContain(status)
    }
})

test('F42: too much is 413, without a length 411, too many headers 431 @js', async () => {
  const large = JSON.stringify(quickForm({ company: 'x'.repeat(300_000) }))
  expect(await answered('POST', registrations, { body: large, headers: json })).toEqual([413, 'too-large'])

  const line = `POST ${registrations} HTTP/1.1\r\n`
  expect(await sendRaw(`${line}Content-Type: application/json\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 411 [\s\S]*"code":"length-required"/,
  )
  expect(await sendRaw(`${line}Content-Length: 10000000000\r\n\r\n{`)).toMatch(
    /^HTTP\/1.1 413 [\s\S]*"code":"too-large"/,
  )
  expect(await sendRaw(`GET / HTTP/1.1\r\nX-Large: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431 [\s\S]*"code":"headers-too-large"/,
  )
  expect(await sendRaw(`GET /${'x'.repeat(40_000)} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /)
  expect(await sendRaw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
  expect(await sendRaw(`${line}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`)).toMatch(/^HTTP\/1.1 400 /)
})

test('F42: ten thousand fields and a thousand parts are refused or read, never an error @js', async () => {
  const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, 'x']))
  const parts = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`p${n}`, 'x']))

  expect((await newClient().call('POST', registrations, { form: { ...quickFields(), ...fields } })).status).toBe(303)
  expect((await newClient().call('POST', registrations, { multipart: { ...quickFields(), ...parts } })).status).toBe(
    303,
  )
  const deep = `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  expect([400, 422]).toContain((await answered('POST', registrations, { body: deep, headers: json }))[0])
})

test('a file where text is expected is refused like any wrong answer @js', async () => {
  const answer = await newClient().call('POST', registrations, {
    multipart: { ...quickFields(), name: new Blob(['<svg onload=alert(1)>'], { type: 'image/svg+xml' }) },
  })

  expect(answer.status).toBe(303)
  expect(answer.location).toContain('/register?again=')
})

test('T7: a foreign, null or garbage origin changes nothing, with a session or without @js', async () => {
  const { client } = await newProven()
  const before = (await client.call('GET', '/api/v1/me')).text

  for (const Origin of [
    'https://evil.test',
    'null',
    'garbage',
    'http://localhost',
    'http://localhost.evil.test:3310',
    '',
  ])
    for (const call of [
      ['PATCH', '/api/v1/me/answers', { json: { answers: { jobTitle: 'Buyer' } } }],
      ['POST', '/api/v1/me/answers', { form: { _method: 'PATCH', jobTitle: 'Buyer' } }],
      ['PUT', '/api/v1/me/services/whitepaper', { json: {} }],
      ['DELETE', '/api/v1/me', {}],
      ['DELETE', '/api/v1/sessions', {}],
      ['POST', registrations, { json: quickForm() }],
    ] as [string, string, Sent][]) {
      const answer = await client.call(call[0], call[1], { ...call[2], headers: { Origin } })
      expect.soft([answer.status, answer.body.code], `${Origin} ${call[0]} ${call[1]}`).toEqual([403, 'foreign-origin'])
    }
  expect((await client.call('GET', '/api/v1/me')).text).toBe(before)
})

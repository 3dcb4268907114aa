import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGuard } from './guard.testing.ts'

let served: Awaited<ReturnType<typeof startGuard>>

beforeAll(async () => {
  served = await startGuard((_, response) => {
    response.end('behind')
  })
})
afterAll(() => served.close())

const host = () => `Host: localhost:${served.port}\r\nConnection: close\r\n`

test.each([
  ['bad escapes', '/en/%E0%A4', 400],
  ['two slashes', '//organiser', 400],
  ['a slash and a backslash', '/\\evil.test', 400],
  ['an escaped slash', '/en/a%2F..%2Forganiser', 400],
  ['dots', '/en/../organiser', 400],
  ['a control character', '/en/%00', 400],
  ['an absolute address', 'http://evil.test/', 400],
  ['no path', '*', 400],
])('%s in the path', async (_, path, status) => {
  const answer = await served.send(`GET ${path} HTTP/1.1\r\n${host()}\r\n`)

  expect(answer.split(' ')[1]).toBe(String(status))
  expect(answer).toMatch(/X-Content-Type-Options: nosniff/i)
})

test.each([
  ['no HTTP at all', () => 'hello\r\n\r\n', 400],
  ['a null byte in a header', () => `GET / HTTP/1.1\r\n${host()}X: \0\r\n\r\n`, 400],
  [
    'two lengths',
    () => `POST /api/v1/sessions HTTP/1.1\r\n${host()}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    400,
  ],
  [
    'a length and chunks',
    () => `POST /api/v1/sessions HTTP/1.1\r\n${host()}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a negative length', () => `POST /api/v1/sessions HTTP/1.1\r\n${host()}Content-Length: -1\r\n\r\n`, 400],
  [
    'a chunk of no size',
    () => `POST /api/v1/sessions HTTP/1.1\r\n${host()}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    400,
  ],
  ['no host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['headers too large', () => `GET / HTTP/1.1\r\n${host()}X: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['an unknown method', () => `BREW / HTTP/1.1\r\n${host()}\r\n`, 400],
  ['a method nobody needs', () => `OPTIONS / HTTP/1.1\r\n${host()}\r\n`, 405],
  ['headers that never end', () => `GET / HTTP/1.1\r\n${host()}`, 408],
])('%s', async (_, bytes, status) => {
  const answer = await served.send(bytes())

  expect(answer.split(' ')[1]).toBe(String(status))
})

test('what cannot be read is answered with a problem and all headers', async () => {
  const answer = await served.send(`GET / HTTP/1.1\r\n${host()}X: ${'a'.repeat(20_000)}\r\n\r\n`)

  expect(answer).toMatch(/Content-Type: application\/problem\+json/)
  expect(answer).toMatch(/Content-Security-Policy: default-src 'none'/)
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 431, code: 'headers-too-large' })
})

test('T9: pages take no posts, and nobody takes server actions', async () => {
  const posted = await served.ask('/en/expo', { method: 'POST', body: 'a=1' })
  const action = await served.ask('/api/v1/sessions', {
    method: 'POST',
    headers: { 'next-action': 'abc' },
    body: 'a=1',
  })

  expect(posted.status).toBe(405)
  expect(posted.headers.allow).toBe('GET, HEAD')
  expect(action.status).toBe(400)
  const atDesk = await served.ask('/organiser', { method: 'POST', headers: { 'next-action': 'abc' }, body: 'a=1' })
  const form = await served.ask('/organiser/sign-in', { method: 'POST', body: 'a=1' })
  expect([atDesk.status, form.status]).toEqual([400, 405])
})

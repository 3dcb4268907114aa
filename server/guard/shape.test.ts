import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { noteUnavailable } from '../status.ts'
import { page, startGuard } from './guard.testing.ts'

let served: Awaited<ReturnType<typeof startGuard>> | undefined
afterEach(() => served?.close())

const serve = async (next: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>) => {
  served = await startGuard(next)
  return served
}
const asPage = { accept: 'text/html' }
const long = 'x'.repeat(5000)

test.each([200, 303, 404, 413, 429, 500])('security headers stand on a %i', async (status) => {
  const { ask } = await serve(
    (_, response) => void response.writeHead(status, { 'Content-Type': 'application/json' }).end('{}'),
  )

  const { headers } = await ask('/api/v1/openapi.json')

  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  expect(headers['permissions-policy']).toContain('camera=()')
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('security headers stand on files and downloads', async () => {
  const { ask } = await serve(
    (_, response) => void response.writeHead(200, { 'Content-Type': 'application/pdf' }).end('%PDF'),
  )

  const { headers } = await ask('/_next/static/chunks/a.js')

  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a page that broke since the database did not answer is worth coming back to', async () => {
  const { ask } = await serve((_, response) => {
    noteUnavailable()
    response.writeHead(500, { 'Content-Type': 'text/html' }).end('<p>broke</p>')
  })

  const { status, headers, text } = await ask('/en/expo/visit', { headers: asPage })

  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'private, no-store'])
  expect(text).toContain('failed en')
})

test('a page that was drawn all the same stays as it is', async () => {
  const { ask } = await serve((_, response) => {
    noteUnavailable()
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>drawn</p>')
  })

  const { status, headers } = await ask('/en/expo/visit', { headers: asPage })

  expect([status, headers['retry-after']]).toEqual([200, undefined])
})

test('a page drawn now gets the nonce it carries', async () => {
  const { ask } = await serve((request, response) => {
    const nonce = /'nonce-([^']+)'/.exec(String(request.headers['content-security-policy']))?.[1] ?? ''
    page(`<script nonce="${nonce}">1</script>`)(request, response)
  })

  const first = await ask('/en/expo/key', { headers: asPage })
  const second = await ask('/en/expo/key', { headers: asPage })

  const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1]
  expect(first.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`)
  expect(second.text).not.toBe(first.text)
  expect(first.headers['cache-control']).toBe('private, no-store')
})

test('a prerendered page gets hashes of its scripts, whatever nonce lies in it', async () => {
  const { ask } = await serve(
    page('<script nonce="old">let a = 1</script><script src="/a.js"></script>', {
      'x-nextjs-cache': 'HIT',
      ETag: '"1"',
    }),
  )
  const hash = createHash('sha256').update('let a = 1').digest('base64')

  const { headers } = await ask('/en/expo', { headers: asPage })

  expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  expect(headers['content-security-policy']).not.toContain('nonce')
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('%s is sent to who reads it', async (encoding, decompressed) => {
  const { ask } = await serve(page(long, { 'x-nextjs-cache': 'HIT', ETag: '"long"' }))

  const answer = await ask('/en/expo', { headers: { ...asPage, 'accept-encoding': encoding } })

  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(answer.headers.vary).toContain('Accept-Encoding')
  expect(answer.headers.etag).toBe('W/"long"')
  expect(decompressed(answer.body).toString()).toBe(long)
})

test('an encoding that was declined is not sent', async () => {
  const { ask } = await serve(page(long))

  const answer = await ask('/en/expo', { headers: { ...asPage, 'accept-encoding': 'br;q=0, identity' } })

  expect(answer.headers['content-encoding']).toBeUndefined()
  expect(answer.text).toBe(long)
})

test('a page that broke half way is replaced', async () => {
  const { ask } = await serve((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.write('<html id="__next_error__">')
    response.statusCode = 500
    response.end()
  })

  const answer = await ask('/zh-TW/expo', { headers: asPage })

  expect([answer.status, answer.text]).toEqual([500, '<html>failed zh-TW</html>'])
  expect(answer.headers['cache-control']).toBe('no-store')
})

test("Next's own page for what is missing is replaced, and never reaches a program", async () => {
  const { ask } = await serve(
    (_, response) => void response.writeHead(404, { 'Content-Type': 'text/html' }).end('<html id="__next_error__">'),
  )

  const person = await ask('/zh-CN/expo/nothing', { headers: asPage })
  const program = await ask('/api/v1/nothing', { headers: { 'accept-language': 'zh-HK' } })

  expect([person.status, person.text]).toEqual([404, '<html>missing zh-CN</html>'])
  expect(program.headers['content-type']).toContain('application/problem+json')
  expect(JSON.parse(program.text)).toEqual({ type: 'about:blank', title: '沒有找到', status: 404, code: 'not-found' })
})

test('an unknown event is missing before Next is asked', async () => {
  let asked = 0
  const { ask } = await serve(() => {
    asked += 1
  })

  const answer = await ask('/en/no-such-expo', { headers: asPage })

  expect([answer.status, answer.text, asked]).toEqual([404, '<html>missing en</html>', 0])
})

test.each([
  '/en/expo/visit',
  '/en/expo/visit/details',
  '/l/token',
  '/organiser',
  '/api/v1/me',
  '/api/v1/me/plan',
  '/api/v1/sessions',
])('no cache keeps %s', async (path) => {
  const { ask } = await serve(
    (_, response) => void response.writeHead(200, { 'Cache-Control': 'public, max-age=60' }).end('x'),
  )

  const { headers } = await ask(path)

  expect(headers['cache-control']).toBe('private, no-store')
})

test('no cache keeps an answer with a cookie', async () => {
  const { ask } = await serve(
    (_, response) => void response.writeHead(200, { 'Set-Cookie': 'a=b', 'Cache-Control': 'public' }).end('x'),
  )

  expect((await ask('/api/v1/openapi.json')).headers['cache-control']).toBe('private, no-store')
})

test('what the guard says about a request cannot be said by the client', async () => {
  const { ask } = await serve((request, response) => void response.end(JSON.stringify(request.headers)))
  const headers = {
    'x-foyer-peer': '1.2.3.4',
    'x-middleware-subrequest': 'a',
    'x-nonce': 'b',
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-host': 'evil.test',
  }

  const seen = JSON.parse((await ask('/api/v1/openapi.json', { headers })).text)

  expect(seen['x-foyer-peer']).toBe('127.0.0.1')
  expect(Object.keys(seen)).not.toContain('x-middleware-subrequest')
  expect(Object.keys(seen)).not.toContain('x-nonce')
  expect(Object.keys(seen)).not.toContain('x-forwarded-host')
})

test('the link in a mail is posted to the API', async () => {
  const { ask, origin } = await serve((request, response) => void response.end(request.url))

  const posted = await ask('/l/abc', { method: 'POST', headers: { origin }, body: 'a=1' })
  const read = await ask('/l/abc')

  expect([posted.text, read.text]).toEqual(['/api/v1/links/abc', '/l/abc'])
})

import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyLimit } from './body.ts'
import { startGuard } from './guard.testing.ts'

let served: Awaited<ReturnType<typeof startGuard>>

beforeAll(async () => {
  served = await startGuard(async (asked, response) => {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part as Buffer)
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ bytes: Buffer.concat(parts).length }))
  })
})
afterAll(() => served.close())

const post = (body: Buffer, headers: Record<string, string> = {}) =>
  served.ask('/api/v1/sessions', { method: 'POST', headers, body })

test.each([1, 70_000, bodyLimit])('a body of %i bytes arrives whole', async (size) => {
  const answer = await post(Buffer.alloc(size, 'a'), { 'content-length': String(size) })

  expect(JSON.parse(answer.text)).toEqual({ bytes: size })
})

test('a body in chunks arrives whole', async () => {
  const answer = await post(Buffer.alloc(70_000, 'a'), { 'transfer-encoding': 'chunked' })

  expect(JSON.parse(answer.text)).toEqual({ bytes: 70_000 })
})

test.each([[{ 'content-length': String(bodyLimit + 1) }], [{ 'transfer-encoding': 'chunked' }]])(
  'one byte too many is refused: %o',
  async (headers) => {
    const answer = await post(Buffer.alloc(bodyLimit + 1, 'a'), headers as Record<string, string>)

    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'too-large' })
  },
)

test('a body without end is refused while it is sent', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const endless = request({
      port: served.port,
      path: '/api/v1/sessions',
      method: 'POST',
      headers: { host: `localhost:${served.port}` },
    })
    const sending = setInterval(() => endless.write(Buffer.alloc(16_384, 'a')), 1)
    endless.on('response', (answer) => {
      clearInterval(sending)
      resolve(answer.statusCode ?? 0)
      answer.resume()
      endless.destroy()
    })
    endless.on('error', reject)
  })

  expect(status).toBe(413)
})

test('F42: a body of unknown length is refused, and the connection closed', async () => {
  const answer = await served.send(`POST /api/v1/sessions HTTP/1.1\r\nHost: localhost:${served.port}\r\n\r\n`)

  expect(answer).toMatch(/^HTTP\/1\.1 411 /)
  expect(answer).toMatch(/\r\nConnection: close\r\n/)
})

test('F42: a body that comes from another site is not read to its end', async () => {
  const answer = await served.send(
    `POST /api/v1/sessions HTTP/1.1\r\nHost: localhost:${served.port}\r\nOrigin: https://evil.test\r\nContent-Length: 10737418240\r\n\r\n{`,
  )

  expect(answer).toMatch(/^HTTP\/1\.1 403 /)
  expect(answer).toMatch(/\r\nConnection: close\r\n/)
})

test('a method that needs no body needs no length', async () => {
  const answer = await served.send(
    `DELETE /api/v1/sessions HTTP/1.1\r\nHost: localhost:${served.port}\r\nConnection: close\r\n\r\n`,
  )

  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})

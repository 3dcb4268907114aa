import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { answerBroken } from './broken.ts'
import { type Guarding, guard } from './guard.ts'
import { securityHeaders } from './security-headers.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }
type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer }
type Behind = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** A guard on loopback with `next` behind it, and ways to talk to it. */
export async function startGuard(next: Behind, more: Partial<Guarding> = {}) {
  const server = createServer({ connectionsCheckingInterval: 100, headersTimeout: 1000 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const headers = securityHeaders('http://localhost')
  answerBroken(server, headers)
  server.on(
    'request',
    guard({
      origins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
      trustProxy: [],
      development: false,
      headers,
      standIns: {
        missing: (locale) => `<html>missing ${locale}</html>`,
        failed: (locale) => `<html>failed ${locale}</html>`,
      },
      knownEvents: async () => new Set(['expo']),
      health: () => false,
      isDraining: () => false,
      next: async (asked, answer) => next(asked, answer),
      ...more,
    }),
  )

  const ask = (path: string, { method = 'GET', headers: sent = {}, body }: Asking = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request(
        { port, path, method, headers: { host: `localhost:${port}`, ...sent }, agent: false },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const whole = Buffer.concat(parts)
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: whole, text: whole.toString() })
          })
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })

  /** Sends bytes as they are; resolves with all that came back before the server closed. */
  const send = (bytes: string | Buffer): Promise<string> =>
    new Promise((resolve) => {
      let got = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      const done = () => resolve(got)
      socket.on('data', (part) => {
        got += part.toString('latin1')
      })
      socket.on('close', done).on('error', done)
      socket.setTimeout(3000, () => socket.destroy())
    })

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port, origin: `http://localhost:${port}`, ask, send, close }
}

export const page =
  (html: string, headers: Record<string, string> = {}): Behind =>
  (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.end(html)
  }

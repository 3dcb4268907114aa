import { Agent, request } from 'node:http'
import { formatKey, newKey } from '#lib/key.ts'

/** Well-formed, and nobody's. */
export const wrongKey = (n: number): string => formatKey(newKey('a secret of no server', `nobody ${n}`, 1))

export type Guess = { status: number; code: string; pointer: string | undefined; retryAfter: string | undefined }

/** Signs in by key as somebody behind a trusted proxy. */
export function guesser(agent = new Agent({ keepAlive: true, maxSockets: 64 })) {
  return (port: number, from: string, typed: { key: string; email?: string }): Promise<Guess> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ event: 'nutra-expo-2027', ...typed })
      const headers = {
        Host: `localhost:${port}`,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'X-Forwarded-For': from,
      }
      const sent = request(
        { host: '127.0.0.1', port, path: '/api/v1/sessions', method: 'POST', headers, agent },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (part: string) => {
            text += part
          })
          answer.on('end', () => {
            const { code = '', errors } = JSON.parse(text) as { code?: string; errors?: { pointer: string }[] }
            resolve({
              status: answer.statusCode ?? 0,
              code,
              pointer: errors?.[0]?.pointer,
              retryAfter: answer.headers['retry-after'],
            })
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
}

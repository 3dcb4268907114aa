import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { RefusalCode } from '#lib/errors.ts'
import { barePolicy } from './policy.ts'
import { refusalAnswer } from './problem.ts'

const codeOf = (error: NodeJS.ErrnoException): RefusalCode =>
  error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'malformed'

/** Answers what could not even be read as HTTP: there is no response object, only a socket. */
export function answerBroken(server: Server, headers: Readonly<Record<string, string>>): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: unknown }) => {
    // Nothing is said into an answer that is under way, nor to a peer that is gone.
    if (!socket.writable || socket._httpMessage || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const answer = refusalAnswer(codeOf(error), 'en')
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : answer.status
    const body = JSON.stringify({ ...JSON.parse(answer.body), status })
    const all = {
      ...headers,
      ...answer.headers,
      'Content-Length': Buffer.byteLength(body),
      'Content-Security-Policy': barePolicy,
      Connection: 'close',
    }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  })
}

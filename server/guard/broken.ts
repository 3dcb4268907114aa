import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { RefusalCode } from '#lib/errors.ts'
import { lingerMs } from './body.ts'
import { barePolicy } from './policy.ts'
import { refusalAnswer } from './problem.ts'

const codeOf = (error: NodeJS.ErrnoException): RefusalCode =>
  error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'malformed'

/** Answers what could not even be read as HTTP: there is no response object, only a socket. */
export function answerBroken(server: Server, headers: Readonly<Record<string, string>>): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse }) => {
    const pending = socket._httpMessage
    // Nothing is said in place of an answer that is on its way, nor to a peer that is gone. A body that cannot be read to
    // its end gets no other answer than this one.
    const isTaken = pending && (pending.headersSent || pending.req.complete)
    if (!socket.writable || isTaken || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const answer = refusalAnswer(codeOf(error), 'en')
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : answer.status
    if (pending) pending.statusCode = status
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
    // Who never closes its own side would keep the socket; cut at once, it might lose the answer.
    const timer = setTimeout(() => socket.destroy(), lingerMs)
    socket.once('close', () => clearTimeout(timer))
  })
}

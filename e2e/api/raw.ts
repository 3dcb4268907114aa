import { connect } from 'node:net'
import { places } from '../places.ts'

/**
 * Sends bytes as no well-behaved client would.
 *
 * @returns all that came back before the server closed, or within three seconds
 */
export function sendRaw(text: string, host = `localhost:${places.port}`): Promise<string> {
  return new Promise((resolve) => {
    let got = ''
    const socket = connect(places.port, 'localhost', () => {
      socket.write(text.replace('HTTP/1.1\r\n', `HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`))
    })
    socket.setTimeout(3000, () => socket.destroy())
    socket.on('data', (part) => {
      got += part.toString()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(got))
  })
}

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** How a line carries what the server says. */
export type Line = 'whole' | 'stalled' | 'dripping'

/** For tests: a real line to a server on loopback that can stall, or let one byte through each `dripMs`. */
export async function openSlowLine(port: number, dripMs: number) {
  let line: Line = 'whole'
  let open = 0
  let most = 0
  const sockets = new Set<Socket>()
  const flushes = new Set<() => void>()

  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    open += 1
    most = Math.max(most, open)
    let waiting = Buffer.alloc(0)
    const drip = setInterval(() => {
      if (line === 'dripping') client.write(waiting.subarray(0, 1))
      if (line === 'dripping') waiting = waiting.subarray(1)
    }, dripMs)
    upstream.on('data', (part) => {
      if (line === 'whole') client.write(part)
      else waiting = Buffer.concat([waiting, part])
    })
    const flush = () => {
      client.write(waiting)
      waiting = Buffer.alloc(0)
    }
    flushes.add(flush)
    client.pipe(upstream)
    client.on('close', () => {
      open -= 1
      clearInterval(drip)
      flushes.delete(flush)
      upstream.destroy()
    })
    upstream.on('close', () => client.destroy())
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    become: (next: Line) => {
      line = next
      // What was held back comes first, so that nothing overtakes it.
      if (line === 'whole') for (const flush of flushes) flush()
    },
    /** Connections at once, at most. */
    most: () => most,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

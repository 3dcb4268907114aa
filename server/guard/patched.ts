import type { ServerResponse } from 'node:http'

type Listening = {
  /** Called once, when the head is about to go out: hold the answer back until it is whole, or let it pass. */
  decide(): 'hold' | 'pass'
  /** Called once for a held answer; returns the bytes that go out. Headers may still be set. */
  whole(body: Buffer): Buffer
}

const bytes = (chunk: unknown, encoding: unknown) =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk as Uint8Array)

function callBack(...given: unknown[]): void {
  const done = given.find((value) => typeof value === 'function')
  if (done) process.nextTick(done as () => void)
}

/** Lets somebody look at an answer before it leaves. Whoever writes it notices nothing. */
export function listen(response: ServerResponse, { decide, whole }: Listening): void {
  const writeHead = response.writeHead.bind(response)
  const write = response.write.bind(response) as (...given: unknown[]) => boolean
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  const held: Buffer[] = []
  let mode: 'undecided' | 'hold' | 'pass' | 'out' = 'undecided'

  const isHeld = () => {
    if (mode === 'undecided') mode = decide()
    return mode === 'hold'
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (mode === 'out') return writeHead(status)
    response.statusCode = status
    const headers = rest.findLast((value) => typeof value === 'object' && value !== null)
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
    return isHeld() ? response : writeHead(response.statusCode)
  }) as typeof response.writeHead

  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders()
  }

  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    if (!isHeld()) return write(chunk, encoding, done)
    held.push(bytes(chunk, encoding))
    callBack(encoding, done)
    return true
  }) as typeof response.write

  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (mode === 'out') return response
    if (!isHeld()) return end(chunk, encoding, done)
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') held.push(bytes(chunk, encoding))
    callBack(chunk, encoding, done)
    const body = whole(Buffer.concat(held))
    response.removeHeader('Transfer-Encoding')
    response.setHeader('Content-Length', body.length)
    mode = 'out'
    writeHead(response.statusCode)
    return end(body)
  }) as typeof response.end
}

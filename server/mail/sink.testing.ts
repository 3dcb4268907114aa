import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

type Arrived = { from: string; to: string[]; raw: string; mail: Email }

/** What the server says to a recipient: nothing for yes, or an error with a `responseCode`. */
export type Verdict = (address: string, tries: number) => { code: number; text: string } | null

/** For tests: a real SMTP server on loopback that keeps what arrives. */
export async function openSink({
  verdict = () => null,
  password,
  delayMs = 0,
}: {
  verdict?: Verdict
  password?: string
  delayMs?: number
} = {}) {
  const arrived: Arrived[] = []
  const tries = new Map<string, number>()
  const server = new SMTPServer({
    disabledCommands: password === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: password === undefined,
    onAuth: (auth, _session, done) =>
      auth.password === password
        ? done(null, { user: auth.username })
        : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo({ address }, _session, done) {
      const count = (tries.get(address) ?? 0) + 1
      tries.set(address, count)
      const no = verdict(address, count)
      done(no && Object.assign(new Error(no.text), { responseCode: no.code }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts)
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        arrived.push({
          from,
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString('latin1'),
          mail: await PostalMime.parse(raw),
        })
        setTimeout(done, delayMs)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    arrived,
    tries,
    url: `smtp://${password === undefined ? '' : 'foyer:wrong@'}127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

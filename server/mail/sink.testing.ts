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
  port = 0,
}: {
  verdict?: Verdict
  password?: string
  delayMs?: number
  port?: number
} = {}) {
  let right = password
  let signIns = 0
  let answersAfterMs = delayMs
  const arrived: Arrived[] = []
  const tries = new Map<string, number>()
  const server = new SMTPServer({
    disabledCommands: password === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: password === undefined,
    onAuth(auth, _session, done) {
      signIns += 1
      if (auth.password === right) done(null, { user: auth.username })
      else done(Object.assign(new Error('no'), { responseCode: 535 }))
    },
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
        setTimeout(done, answersAfterMs)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const at = server.server.address() as AddressInfo
  return {
    arrived,
    tries,
    port: at.port,
    url: `smtp://${password === undefined ? '' : 'foyer:wrong@'}127.0.0.1:${at.port}`,
    signIns: () => signIns,
    /** How long it thinks before it says that it has a mail. */
    answerAfter: (ms: number) => {
      answersAfterMs = ms
    },
    /** From now on this is the password; the address says `wrong`. */
    setPassword: (next: string) => {
      right = next
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

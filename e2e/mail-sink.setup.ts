import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { places } from './places.ts'

/** A real SMTP server on loopback that keeps every mail as a file named after who gets it. */
export default async function startMailSink() {
  mkdirSync(places.mailFolder, { recursive: true })
  let received = 0
  const sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) {
          received += 1
          const name = join(
            places.mailFolder,
            `${String(received).padStart(6, '0')} ${encodeURIComponent(address.toLowerCase())}`,
          )
          // Renamed when whole, so that nobody reads half a mail.
          writeFileSync(`${name}.part`, Buffer.concat(parts))
          renameSync(`${name}.part`, `${name}.eml`)
        }
        done()
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    sink.on('error', reject)
    sink.listen(places.smtpPort, '127.0.0.1', resolve)
  })
  return () => new Promise<void>((resolve) => sink.close(resolve))
}

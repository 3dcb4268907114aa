import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime, { type Attachment } from 'postal-mime'
import { places } from './places.ts'

export type Mail = {
  subject: string
  text: string
  html: string
  headers: Readonly<Record<string, string>>
  /** `XXXX-XXXX-XXXX`, when the mail has one alone on a line. */
  key: string | undefined
  /** `…/l/{token}`, when the mail has one alone on a line. */
  link: string | undefined
  attachments: readonly Attachment[]
}

async function read(path: string): Promise<Mail> {
  const mail = await PostalMime.parse(readFileSync(path))
  const text = (mail.text ?? '').replaceAll('\r\n', '\n')
  return {
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    key: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/m.exec(text)?.[0],
    link: /^https?:\/\/\S+\/l\/\S+$/m.exec(text)?.[0],
    attachments: mail.attachments,
  }
}

const filesFor = (address: string) =>
  readdirSync(places.mailFolder)
    .filter((name) => name.endsWith(` ${encodeURIComponent(address.toLowerCase())}.eml`))
    .sort()

/** All mails to an address so far, oldest first. */
export const mailsTo = (address: string): Promise<Mail[]> =>
  Promise.all(filesFor(address).map((name) => read(join(places.mailFolder, name))))

/**
 * Waits for a mail.
 *
 * @param nth which one, counted from 1
 */
export async function mailTo(address: string, nth = 1, patienceMs = 10_000): Promise<Mail> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(50)) {
    const name = filesFor(address)[nth - 1]
    if (name) return read(join(places.mailFolder, name))
  }
  throw new Error(`No mail number ${nth} came for ${address}.`)
}

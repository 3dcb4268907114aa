import type { SendMailOptions } from 'nodemailer'
import type { MessageFacts } from '#db/store/message-facts.ts'
import type { RenderedMail } from './render-message.ts'

/** One plain mailbox: no spaces, quotes, lists or line breaks, nothing outside ASCII. Anything else is never handed to SMTP. */
const mailbox = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/

export const isMailbox = (address: string): boolean => mailbox.test(address)

/** `Expo <visit@expo.example>` or an address alone. */
export function readMailFrom(mailFrom: string): { name: string; address: string } {
  const [, name = '', address = mailFrom] = mailFrom.match(/^\s*(.*?)\s*<([^<>]+)>\s*$/) ?? []
  return { name: name.replace(/^"(.*)"$/, '$1'), address: address.trim() }
}

/** The same at every try, so that a duplicate can be told from a second mail. */
const messageIdOf = (id: string, publicUrl: string): string =>
  `<${id}@${new URL(publicUrl).hostname.replace(/[[\]]/g, '')}>`

/** What nodemailer is given. Addresses are objects, never lists to be parsed; text of people stands only where it is encoded. */
export function compose(
  { message, event }: MessageFacts,
  mail: RenderedMail,
  { mailFrom, publicUrl, now }: { mailFrom: string; publicUrl: string; now: Date },
): SendMailOptions {
  const from = readMailFrom(mailFrom)
  const { email } = event.content.contact
  return {
    from,
    to: { name: '', address: mail.to },
    ...(isMailbox(email) &&
      email !== from.address && { replyTo: { name: event.content.shortName[message.locale], address: email } }),
    // Said outright: nobody but this one address, whatever stands in a header.
    envelope: { from: from.address, to: [mail.to] },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    attachments: mail.attachments.map((attachment) => ({ ...attachment, contentDisposition: 'inline' as const })),
    messageId: messageIdOf(message.id, publicUrl),
    date: now,
    // Flowed text would join lines; the key and the link must stay alone on theirs.
    textEncoding: message.locale === 'en' ? 'quoted-printable' : 'base64',
    xMailer: false,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': message.locale,
    },
  }
}

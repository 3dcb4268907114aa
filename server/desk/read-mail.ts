import { passCid } from '#components/mail/letter.ts'
import { deskMessage } from '#db/store/desk-message.ts'
import { renderMessage } from '../outbox.ts'
import type { AtDesk } from './as-organiser.ts'
import { audit } from './audit.ts'

export type ReadMail = { subject: string; text: string; html: string }

/**
 * A mail as its reader gets it, and the line in the audits that somebody looked.
 *
 * Only while no SMTP is set: later a mail is between the sender and its reader. The pass comes as a data URI, since
 * a page cannot show what is attached.
 *
 * @returns null when there is nothing to read
 */
export async function readMail(desk: AtDesk, messageId: string): Promise<ReadMail | null> {
  const message = await deskMessage(desk.portal.database.read, desk.event.id, messageId)
  if (!message || desk.portal.smtpUrl) return null
  const mail = await renderMessage(message.id)
  if (!mail) return null
  await audit(desk, 'read-mail', message.id)
  const pass = mail.attachments.find(({ cid }) => cid === passCid)
  const image = pass && `data:${pass.contentType};base64,${pass.content.toString('base64')}`
  return {
    subject: mail.subject,
    text: mail.text,
    html: image ? mail.html.replaceAll(`cid:${passCid}`, image) : mail.html,
  }
}

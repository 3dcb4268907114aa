import type { Env } from './env.ts'
import { organiserSignInUrl } from './organisers.ts'

/** Tells whoever started the server where to look. */
export async function announce({ publicUrl, smtpUrl }: Env): Promise<void> {
  const organiser = await organiserSignInUrl()
  const mail = smtpUrl ? new URL(smtpUrl).host : `kept in the outbox, readable at ${publicUrl}/organiser/messages`
  process.stdout.write(`Visitor page: ${publicUrl}/\nOrganiser: ${organiser}\nMail: ${mail}\n`)
}

/** What became of one try to send. */
export type Outcome =
  | { kind: 'sent' }
  /** Refused for good. */
  | { kind: 'failed'; reason: string }
  | { kind: 'retry'; reason: string }
  /** The server refuses all our mail; trying the next would only make it worse. */
  | { kind: 'pause'; reason: string }
  /** There is nothing left to say. */
  | { kind: 'withheld'; reason: string }
  /** Another worker has it by now. */
  | { kind: 'lost' }

type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string }

const refusedSignIn = ['EAUTH', 'ENOAUTH', 'EOAUTH2']

/** Commands about this one mail; a refusal of any other is about us. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA|BDAT|API)/

/**
 * Reads a failure to send.
 *
 * 5xx replies about this mail are for good (RFC 5321 §4.2.1); 503 says the session was out of step, so it is tried again.
 */
export function outcomeOf(error: unknown): Outcome {
  const { code = '', command = '', responseCode = 0 } = error as SmtpError
  const reason = reasonOf(error)
  const permanent = responseCode >= 500 && responseCode !== 503
  if (refusedSignIn.includes(code) || responseCode === 530 || responseCode === 535) return { kind: 'pause', reason }
  if (permanent) return { kind: command === '' || aboutTheMail.test(command) ? 'failed' : 'pause', reason }
  if (responseCode === 0 && code === 'EENVELOPE') return { kind: 'failed', reason }
  return { kind: 'retry', reason }
}

/** Codes only: what a server replies may quote the address, which belongs in no log. E.g. `EENVELOPE 550 5.1.1`. */
function reasonOf(error: unknown): string {
  const { code, responseCode, response } = error as SmtpError
  const enhanced = response?.match(/\b[245]\.\d{1,3}\.\d{1,3}\b/)?.[0]
  return [code, responseCode, enhanced].filter(Boolean).join(' ') || (error instanceof Error ? error.name : 'unknown')
}

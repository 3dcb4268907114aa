/** What became of one try to send. */
export type Outcome =
  | { kind: 'sent' }
  /** Refused for good. */
  | { kind: 'failed'; reason: string; heard?: false }
  /** Not now. `slower`: we come too fast. */
  | { kind: 'retry'; reason: string; slower?: true; heard?: false }
  /** The server refuses all our mail; trying the next would only make it worse. */
  | { kind: 'pause'; reason: string }
  /** Nobody answered, or not in time. */
  | { kind: 'unreachable'; reason: string }
  /** There is nothing left to say. */
  | { kind: 'withheld'; reason: string }
  /** Another worker has it by now. */
  | { kind: 'lost' }

type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string }

const refusedSignIn = ['EAUTH', 'ENOAUTH', 'EOAUTH2']

/** Commands about this one mail; a refusal of any other is about us. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA|BDAT|API)/

/** A sender that is refused is refused with every mail; a mail that is too large (552) or badly written (501, 553) is not. */
const aboutTheSender = (command: string, code: number) =>
  command.startsWith('MAIL FROM') && ![501, 552, 553, 555].includes(code)

const tooFast = /\b(rate|throttl|too (many|fast|much)|slow down|frequen|limit)/i

/**
 * Reads a failure to send.
 *
 * 5xx replies about this mail are for good (RFC 5321 §4.2.1); 503 says the session was out of step, so it is tried again.
 */
export function outcomeOf(error: unknown): Outcome {
  const { code = '', command = '', responseCode = 0, response = '' } = error as SmtpError
  const reason = reasonOf(error)
  const permanent = responseCode >= 500 && responseCode !== 503
  const isOfTheMail = command === '' || aboutTheMail.test(command)
  if (refusedSignIn.includes(code) || responseCode === 530 || responseCode === 535) return { kind: 'pause', reason }
  if (permanent) return { kind: isOfTheMail && !aboutTheSender(command, responseCode) ? 'failed' : 'pause', reason }
  if (responseCode === 0 && code === 'EENVELOPE') return { kind: 'failed', reason }
  // Sent before it hangs up; which command it answered is not told. Mostly to one who comes too fast.
  if (responseCode === 421) return { kind: 'retry', reason, slower: true }
  if (responseCode === 0 || !isOfTheMail) return { kind: 'unreachable', reason }
  return tooFast.test(response) ? { kind: 'retry', reason, slower: true } : { kind: 'retry', reason }
}

/** Codes only: what a server replies may quote the address, which belongs in no log. E.g. `EENVELOPE 550 5.1.1`. */
function reasonOf(error: unknown): string {
  const { code, responseCode, response } = error as SmtpError
  const enhanced = response?.match(/\b[245]\.\d{1,3}\.\d{1,3}\b/)?.[0]
  return [code, responseCode, enhanced].filter(Boolean).join(' ') || (error instanceof Error ? error.name : 'unknown')
}

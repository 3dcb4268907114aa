/** Why a mail is not where it should be, in plain words, and what the organiser can do; null when waiting is all. */
export type MailTrouble = { what: string; advice: string | null }

type Row = [codes: RegExp, what: string, advice: string | null]

const anotherAddress = 'Ask the visitor for another address.'

/** What the outbox keeps is codes: nodemailer's, the reply's (RFC 5321) and its detail (RFC 3463). The first that fits counts. */
const rows: readonly Row[] = [
  [
    /^cannot be drawn/,
    'It could not be written: a fault of this program',
    'The log of the server says why. Try again when that is mended.',
  ],
  [/^not a mailbox/, 'This cannot be an address', anotherAddress],
  [/^its worker was lost/, 'The server was stopped while sending it', null],
  [/AUTH|\b53[05]\b/, 'The mail server refuses our user name or password', 'Check SMTP_URL and start the server anew.'],
  [
    /\b(4\.2\.2|5\.2\.2)\b/,
    'The mailbox is full',
    'Try again when the visitor has made room, or ask for another address.',
  ],
  [/\b5\.(3\.4|2\.3)\b/, 'The mail is too large for that server', anotherAddress],
  [
    /\b5\.7\.\d+\b|\b554\b/,
    'The receiving server does not want our mail',
    'Ask whoever runs your mail: are SPF, DKIM and the sender’s reputation in order?',
  ],
  [/\b5\.1\.\d+\b|\b55[013]\b/, 'The receiving server knows no such address', anotherAddress],
  [/\b552\b/, 'The mailbox is full, or the mail too large', anotherAddress],
  [/\b5\d\d\b/, 'The receiving server refused it for good', 'Ask whoever runs your mail what the code means.'],
  [/\b421\b/, 'The mail server asks us to come more slowly', null],
  [/\b4\d\d\b/, 'The receiving server asks us to come later', null],
  [
    /^(ECONN|ETIMEDOUT|ESOCKET|EABORT|EDNS|ETLS|EPROTOCOL)/,
    'The mail server does not answer',
    'Is it running, and is SMTP_URL right?',
  ],
]

export function mailTrouble(code: string | null): MailTrouble | null {
  if (code === null) return null
  const [, what, advice] = rows.find(([codes]) => codes.test(code)) ?? [null, code, null]
  return { what, advice }
}

import { domainToASCII } from 'node:url'
import { cleanLine, lengthOf, withoutInvisible } from '#lib/answers/lines.ts'

/** What is wrong with an address: each has its own sentence. */
export type EmailFault = 'no-at' | 'several' | 'local-part' | 'domain' | 'too-long' | 'invalid'

/** RFC 5321 §4.5.3.1.3, less the angle brackets. */
const longest = 254

/** Dot-atoms of RFC 5322 §3.2.3: no quotes, no comments, no dot at an end or beside another. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i

const hostname = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * An address as it is kept and written to: lower case, an IDN domain in its ASCII form.
 *
 * Chinese keyboards type full-width characters, so those are folded first. Then a local part that is not ASCII is refused
 * before lower-casing, which would turn the Kelvin sign into a k and one person's address into another's
 * (CVE-2019-19844).
 *
 * @param raw e.g. `Li.Wei＠例子.中国`
 */
export function readEmail(raw: string): { ok: true; value: string } | { ok: false; fault: EmailFault } {
  if (cleanLine(raw) === undefined) return fault('invalid')
  // Not NFC either: it too turns the Kelvin sign into a K.
  const address = withoutInvisible(raw)
    .replace(/[\uFF01-\uFF5E]/g, narrow)
    .trim()
  if (lengthOf(address) > longest) return fault('too-long')
  const [local = '', domain, ...more] = address.split('@')
  if (domain === undefined) return fault('no-at')
  if (address.startsWith('"')) return fault('local-part')
  if (more.length > 0) return fault('several')
  if (local === '' || /[,;\s<>()]/.test(address)) return fault('invalid')
  if (!localPart.test(local) || local.length > 64) return fault('local-part')
  // The ideographic full stop is a dot to IDNA, and what a Chinese keyboard types.
  const ascii = domainToASCII(domain.replaceAll('。', '.'))
  if (!hostname.test(ascii) || /^\d+$/.test(ascii.split('.').at(-1) ?? '')) return fault('domain')
  const value = `${local}@${ascii}`.toLowerCase()
  return value.length > longest ? fault('too-long') : { ok: true, value }
}

const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)

const fault = (fault: EmailFault) => ({ ok: false as const, fault })

import { parse } from 'tldts'

const most = 40

/**
 * A name as far as it may go to an address nobody has proved: anybody may have typed it to make us carry their words.
 *
 * @returns at most 40 characters; '' when anything in it looks like a link or an address
 */
export function nameForMail(name: string): string {
  // Full-width and ideographic dots are dots to a mail program that makes links.
  const plain = name.normalize('NFKC').replaceAll('。', '.')
  if (/:\/\/|www\.|[@/\\]/i.test(plain)) return ''
  if (plain.split(/[^\p{L}\p{N}.-]+/u).some(looksLikeHost)) return ''
  return [...name].slice(0, most).join('').trim()
}

/** `evil.example.com` and `evil.cn`, but not `J.R.R.` or `Dr.Smith`: what ends in a real top-level domain, or is an IP address. */
function looksLikeHost(token: string): boolean {
  const host = token.replace(/^[.-]+|[.-]+$/g, '')
  if (!host.includes('.')) return false
  const { isIcann, isIp, domain } = parse(host)
  return isIp === true || (isIcann === true && domain !== null)
}

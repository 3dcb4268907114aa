import disposable from 'disposable-email-domains' with { type: 'json' }
import free from 'free-email-domains'
import { getDomain } from 'tldts'
import { remembering } from '#lib/remembering.ts'

type MailboxKind = 'company' | 'free' | 'disposable'

/** Mailboxes for everybody that the list of free ones lacks; 21cn.com stands among the disposable ones by mistake. */
const alsoFree =
  '163.net 188.com 21cn.com 263.net 263.net.cn 88.com 111.com 2980.com email.cn eyou.com online.sh.cn sina.cn sina.com.cn tom.com wo.cn wo.com.cn hinet.net pchome.com.tw seed.net.tw hotmail.com.tw netvigator.com biznetvigator.com tutanota.com tuta.com privaterelay.appleid.com duck.com mozmail.com kpnmail.nl telenet.be streamyx.com'.split(
    ' ',
  )

const freeDomains = new Set([...free, ...alsoFree])
const disposableDomains = new Set<string>(disposable)
for (const domain of alsoFree) disposableDomains.delete(domain)

/**
 * What kind of mailbox a domain gives. `vip.163.com` and `ms12.hinet.net` are what 163.com and hinet.net are.
 *
 * @param domain in lower case, as addresses are kept
 */
export const mailboxKindOf = remembering((domain: string): MailboxKind => {
  const domains = [domain, getDomain(domain) ?? domain]
  if (domains.some((one) => disposableDomains.has(one))) return 'disposable'
  return domains.some((one) => freeDomains.has(one)) ? 'free' : 'company'
})

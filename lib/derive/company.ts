import { getPublicSuffix } from 'tldts'
import { cityOfNumber } from '#lib/derive/area-codes.ts'
import { cityOf, withoutPlace } from '#lib/derive/company-place.ts'
import { companyTypeWords, genericEndings } from '#lib/derive/company-words.ts'
import type { Derivation } from '#lib/derive/derivation.ts'
import { emailDomain } from '#lib/derive/email.ts'
import { legalFormOf, trimmed } from '#lib/derive/legal-form.ts'
import { mailboxKindOf } from '#lib/derive/mailboxes.ts'
import { mobileOf } from '#lib/derive/mobile.ts'

/** The last word, or where Chinese is glued together the last few characters, when it is a generic one. */
function genericEnding(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  if (genericEndings.has(last.toLowerCase())) return last
  if (/[a-z]$/i.test(last)) return undefined
  for (const size of [4, 3, 2]) if (genericEndings.has(last.slice(-size))) return last.slice(-size)
  return undefined
}

const marks = ' ,，.·-()（）'

/** 上海青岚健康科技有限公司 → 青岚健康; “Harbour Foods Co., Ltd.” → “Harbour Foods”. Nothing when there is nothing to take off. */
export function shortName(company: string): string | undefined {
  const named = legalFormOf(company)
  // 江南大学 is not 江南: what a public body is belongs to its name.
  if (named?.form.kind === 'public-body') return undefined
  const whole = named?.rest ?? company.normalize('NFKC')
  let short = withoutPlace(whole)
  if (trimmed(short, marks).length < 2) short = whole
  const bracket = short.endsWith(')') ? short.lastIndexOf('(') : -1
  if (bracket > 1 && cityOf(short.slice(bracket))) short = trimmed(short.slice(0, bracket), ' ')
  for (let ending = genericEnding(short); ending && short.length - ending.length >= 2; ending = genericEnding(short))
    short = trimmed(short.slice(0, -ending.length), ' ,，&')
  short = trimmed(short, marks)
  return short.length >= 2 && short !== company ? short : undefined
}

/** The kinds that words of a company's name, or of its domain, speak of. */
function kindsIn(text: string): string[] {
  return Object.entries(companyTypeWords)
    .filter(([, word]) => word.test(text))
    .map(([kind]) => kind)
}

/**
 * What a company does, when its name and its domain both say so; one of them alone stays unknown.
 *
 * A domain reserved for universities is a signal of its own.
 */
function companyTypeOf(company: string, domain: string): string | undefined {
  const suffix = getPublicSuffix(domain) ?? ''
  const label = domain.slice(0, -suffix.length - 1).replaceAll(/[-.]/g, ' ')
  const signals = /(^|\.)(edu|ac)(\.|$)/.test(suffix) ? ['research'] : kindsIn(label)
  const both = kindsIn(company).filter((kind) => signals.includes(kind))
  return both.length === 1 ? both[0] : undefined
}

export const companyDerivations: readonly Derivation[] = [
  {
    point: 'companyShort',
    from: ['company'],
    derive(known) {
      const short = shortName(known.text('company') ?? '')
      return short ? { value: short, confidence: 0.85 } : undefined
    },
  },
  {
    point: 'companyLegalForm',
    from: ['company'],
    derive(known) {
      const named = legalFormOf(known.text('company') ?? '')
      return named && { value: named.form.kind, confidence: 0.99 }
    },
  },
  {
    point: 'city',
    from: ['company', 'mobile'],
    derive(known) {
      const said = cityOf(known.text('company') ?? '')?.names.en
      const number = mobileOf(known)
      const dialled = number && cityOfNumber(number)
      if (!said || !dialled) {
        const city = said ?? dialled
        return city ? { value: city, confidence: 0.75, reasons: [said ? 'company' : 'mobile'] } : undefined
      }
      return said === dialled ? { value: said, confidence: 0.92 } : undefined
    },
  },
  {
    point: 'companyType',
    from: ['company', 'email'],
    derive(known) {
      const company = known.text('company')
      const domain = emailDomain(known)
      if (!company || !domain || mailboxKindOf(domain) !== 'company') return undefined
      const kind = companyTypeOf(company, domain)
      return kind ? { value: kind, confidence: 0.6 } : undefined
    },
  },
]

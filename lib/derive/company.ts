import { getPublicSuffix } from 'tldts'
import { cityOf } from '#lib/derive/company-place.ts'
import { companyTypeWords, genericEnding, legalForms } from '#lib/derive/company-words.ts'
import type { Derivation } from '#lib/derive/derivation.ts'
import { emailDomain, mailboxKindOf } from '#lib/derive/email.ts'

/** 上海青岚健康科技有限公司 → 青岚健康; “Harbour Foods Co., Ltd.” → “Harbour Foods”. Nothing when there is nothing to take off. */
export function shortName(company: string): string | undefined {
  const form = legalForms.find(({ ending }) => ending.test(company))
  // 江南大学 is not 江南: what a public body is belongs to its name.
  let short = form && form.form !== 'public-body' ? company.replace(form.ending, '') : company
  const city = cityOf(short)
  for (const place of city ? [`${city.names['zh-CN']}市`, city.names['zh-CN'], city.names['zh-TW']] : []) {
    if (short.startsWith(place)) short = short.slice(place.length)
  }
  while (genericEnding.test(short) && short.replace(genericEnding, '').length >= 2)
    short = short.replace(genericEnding, '')
  short = short.replace(/^[\s(（)）]+|[\s,，.]+$/gu, '')
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
      const company = known.text('company') ?? ''
      const found = legalForms.find(({ ending }) => ending.test(company))
      return found ? { value: found.form, confidence: 0.99 } : undefined
    },
  },
  {
    point: 'city',
    from: ['company'],
    derive(known) {
      const city = cityOf(known.text('company') ?? '')
      return city ? { value: city.names.en, confidence: 0.75 } : undefined
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

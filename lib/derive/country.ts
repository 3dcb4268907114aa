import { getCountry, getTimezonesForCountry } from 'countries-and-timezones'
import { getPublicSuffix } from 'tldts'
import { cityOf, placeOf } from '#lib/derive/company-place.ts'
import type { Derivation, Guess, Reading } from '#lib/derive/derivation.ts'
import { emailDomain } from '#lib/derive/email.ts'
import { mobileOf } from '#lib/derive/mobile.ts'

type Witness = { country: string; confidence: number; from: 'city' | 'mobile' | 'company' | 'email' }

/** Top-level domains that belong to a country and are used by everybody. */
const everybodys = new Set([
  'io',
  'ai',
  'co',
  'me',
  'tv',
  'cc',
  'fm',
  'ws',
  'to',
  'gg',
  'la',
  'vc',
  'sh',
  'ly',
  'eu',
  'im',
  'so',
  'gl',
  'is',
  'asia',
])

/** `company.com.tw` → TW; `.com`, `.io` and the like say nothing. */
function countryOfDomain(domain: string): string | undefined {
  const top = getPublicSuffix(domain)?.split('.').at(-1) ?? ''
  if (top === 'uk') return 'GB'
  if (top.length !== 2 || everybodys.has(top)) return undefined
  const country = top.toUpperCase()
  return getCountry(country) ? country : undefined
}

/** The country of a city somebody named; one that was worked out says no more than what it was read from. */
function countryOfCity(known: Reading): string | undefined {
  return known.fact('city')?.source === 'derived' ? undefined : cityOf(known.text('city') ?? '')?.country
}

function witnesses(known: Reading): Witness[] {
  const city = countryOfCity(known)
  const mobile = mobileOf(known)?.country
  const company = placeOf(known.text('company') ?? '')
  const domain = countryOfDomain(emailDomain(known) ?? '')
  return [
    ...(city ? [{ country: city, confidence: 0.9, from: 'city' as const }] : []),
    ...(mobile ? [{ country: mobile, confidence: 0.85, from: 'mobile' as const }] : []),
    ...(company ? [{ ...company, from: 'company' as const }] : []),
    ...(domain ? [{ country: domain, confidence: 0.7, from: 'email' as const }] : []),
  ]
}

/**
 * What the witnesses say together. Agreement makes it surer, up to 0.97.
 *
 * When they differ, the city a person named decides, else the mobile, at the least confidence it has anyway: people are
 * where their phone is. Without either nothing is said.
 */
function agree(heard: readonly Witness[]): Guess | undefined {
  const first = heard[0]
  if (!first) return undefined
  if (heard.some(({ country }) => country !== first.country)) {
    const decides = first.from === 'city' || first.from === 'mobile'
    return decides ? { value: first.country, confidence: 0.7, reasons: [first.from] } : undefined
  }
  const doubt = heard.reduce((product, { confidence }) => product * (1 - confidence), 1)
  return { value: first.country, confidence: Math.min(0.97, 1 - doubt), reasons: heard.map(({ from }) => from) }
}

/** The one time zone of a country, when the clocks there agree all year. */
function timeZoneOf(country: string): string | undefined {
  // The whole country keeps Beijing time by law; Urumqi's is local custom.
  if (country === 'CN') return 'Asia/Shanghai'
  const zones = getTimezonesForCountry(country) ?? []
  const clocks = new Set(zones.map(({ utcOffset, dstOffset }) => `${utcOffset} ${dstOffset}`))
  return clocks.size === 1 ? zones[0]?.name : undefined
}

export const countryDerivations: readonly Derivation[] = [
  { point: 'country', from: ['mobile', 'company', 'email', 'city'], derive: (known) => agree(witnesses(known)) },
  {
    point: 'contactTimeZone',
    from: ['country'],
    derive(known) {
      const zone = timeZoneOf(known.text('country') ?? '')
      return zone ? { value: zone, confidence: 0.98 * known.confidence('country') } : undefined
    },
  },
]

import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Derivation, Reading } from '#lib/derive/derivation.ts'
import { remembering } from '#lib/remembering.ts'

const readNumber = remembering((mobile: string) => parsePhoneNumberFromString(mobile))

/** The number as libphonenumber knows it; numbers are kept as E.164. */
export function mobileOf(known: Reading): PhoneNumber | undefined {
  const mobile = known.text('mobile')
  return mobile ? readNumber(mobile) : undefined
}

export const mobileDerivations: readonly Derivation[] = [
  {
    point: 'mobileCountry',
    from: ['mobile'],
    derive(known) {
      const country = mobileOf(known)?.country
      return country ? { value: country, confidence: 0.99 } : undefined
    },
  },
  {
    point: 'smsReachable',
    from: ['mobile'],
    derive(known) {
      const type = mobileOf(known)?.getType()
      if (!type) return undefined
      if (type === 'MOBILE') return { value: true, confidence: 0.95 }
      // In North America a number does not tell whether it is a mobile.
      return type === 'FIXED_LINE_OR_MOBILE' ? { value: true, confidence: 0.6 } : { value: false, confidence: 0.95 }
    },
  },
]

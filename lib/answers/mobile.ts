import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { cleanLine } from '#lib/answers/lines.ts'

/** Numbers that say by their shape where they are from: 138 0013 8000 and 0912 345 678. */
const shapes: readonly { shape: RegExp; country: CountryCode }[] = [
  { shape: /^1[3-9]\d{9}$/, country: 'CN' },
  { shape: /^861[3-9]\d{9}$/, country: 'CN' },
  { shape: /^09\d{8}$/, country: 'TW' },
]

/**
 * A mobile in E.164, from any way of writing it. Without a country code it is read as what its shape says, else as a
 * number of the default country.
 *
 * @param raw e.g. `138 0013 8000`, `＋886 912-345-678`, `0044 7911 123456`
 * @returns undefined unless it is a whole number of a known country: the country is what follows from it
 */
export function readMobile(raw: string, defaultCountry: CountryCode = 'CN'): string | undefined {
  const line = cleanLine(raw)?.normalize('NFKC').replace(/^00/, '+')
  if (!line) return undefined
  const digits = line.replace(/[\s().-]/g, '')
  const country = shapes.find(({ shape }) => shape.test(digits))?.country ?? defaultCountry
  const number = parsePhoneNumberFromString(line, { defaultCountry: country, extract: false })
  return number?.country && number.isValid() && !number.ext ? number.number : undefined
}

/** As people read a number: `+86 138 0013 8000`. */
export const spacedMobile = (number: string): string =>
  parsePhoneNumberFromString(number)?.formatInternational() ?? number

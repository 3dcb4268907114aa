import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import type { Option } from '#lib/catalogue.ts'
import { type Locale, locales, type Text } from '#lib/text.ts'

/** How four places are named where a plain list would not say that they are regions as well as countries. */
const namedHere: Readonly<Record<string, Text>> = {
  CN: { en: 'Mainland China', 'zh-CN': '中国大陆', 'zh-TW': '中國大陸' },
  HK: { en: 'Hong Kong', 'zh-CN': '中国香港', 'zh-TW': '香港' },
  MO: { en: 'Macao', 'zh-CN': '中国澳门', 'zh-TW': '澳門' },
  TW: { en: 'Taiwan', 'zh-CN': '中国台湾', 'zh-TW': '台灣' },
}

const names = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'region' })]),
) as Record<Locale, Intl.DisplayNames>

/** What people read for an ISO 3166-1 alpha-2 code; the code itself when nobody knows it. */
export function countryName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return namedHere[code]?.[locale] ?? names[locale].of(code) ?? code
}

const optionOf = (id: string): Option => ({
  id,
  label: { en: countryName(id, 'en'), 'zh-CN': countryName(id, 'zh-CN'), 'zh-TW': countryName(id, 'zh-TW') },
})

/** Every country and region: those most visitors come from, then the rest by English name. */
export const countries: readonly Option[] = sorted('en')

/** The same, in the order a reader of this language looks for them. */
export function countryOptions(locale: Locale): { id: string; label: string }[] {
  return sorted(locale).map(({ id, label }) => ({ id, label: label[locale] }))
}

function sorted(locale: Locale): Option[] {
  const first = Object.keys(namedHere)
  const collator = new Intl.Collator(locale)
  const rest = codes
    .map(([code]) => code)
    .filter((code): code is string => code !== undefined && !first.includes(code))
    .map(optionOf)
    .sort((a, b) => collator.compare(a.label[locale], b.label[locale]))
  return [...first.map(optionOf), ...rest]
}

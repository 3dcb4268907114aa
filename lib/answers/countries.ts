import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import type { Option } from '#lib/catalogue.ts'
import { type Locale, locales, type Text } from '#lib/text.ts'

/**
 * How places are named where the Unicode names (CLDR) are not what readers of the language write.
 *
 * Simplified: on the mainland the regions stand beside countries as 中国香港 and 中国澳门 (Basic Laws of Hong Kong, art. 151,
 * and Macao, art. 136) and 中国台湾. Taiwan writes plain names; English stays neutral under “Country or region”.
 * Palestine as in ISO 3166-1, “State of Palestine”; the Falklands as Chinese maps name them.
 */
const namedHere: Readonly<Record<string, Partial<Text>>> = {
  CN: { en: 'Mainland China', 'zh-CN': '中国大陆', 'zh-TW': '中國大陸' },
  HK: { en: 'Hong Kong', 'zh-CN': '中国香港', 'zh-TW': '香港' },
  MO: { en: 'Macao', 'zh-CN': '中国澳门', 'zh-TW': '澳門' },
  TW: { en: 'Taiwan', 'zh-CN': '中国台湾', 'zh-TW': '台灣' },
  PS: { en: 'Palestine', 'zh-CN': '巴勒斯坦', 'zh-TW': '巴勒斯坦' },
  FK: { 'zh-CN': '马尔维纳斯群岛（福克兰）' },
}

/** Where most readers of a language come from: their own first, then their neighbours; in English by name, for all are guests. */
const likely: Readonly<Record<Locale, readonly string[]>> = {
  en: ['HK', 'IN', 'JP', 'CN', 'MY', 'SG', 'KR', 'TW', 'TH', 'US'],
  'zh-CN': ['CN', 'HK', 'MO', 'TW', 'MY', 'SG'],
  'zh-TW': ['TW', 'CN', 'HK', 'MO', 'MY', 'SG'],
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

const all: readonly Option[] = codes
  .map(([code]) => code)
  .filter((code) => code !== undefined)
  .map(optionOf)

/** Every country and region, by English name. */
export const countries: readonly Option[] = sorted('en')

/** The same, in the order a reader of this language looks for them: the likely ones, then by pinyin, strokes or letters. */
export function countryOptions(locale: Locale): { id: string; label: string; likely: boolean }[] {
  const first = likely[locale].flatMap((code) => all.find(({ id }) => id === code) ?? [])
  const rest = sorted(locale).filter((option) => !first.includes(option))
  return [...first, ...rest].map((option) => ({
    id: option.id,
    label: option.label[locale],
    likely: first.includes(option),
  }))
}

function sorted(locale: Locale): Option[] {
  const { compare } = new Intl.Collator(locale)
  return [...all].sort((a, b) => compare(a.label[locale], b.label[locale]))
}

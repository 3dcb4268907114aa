import { isLocale, type Locale } from '#lib/text.ts'

/** Other names of our languages in paths and headers, in lower case. */
const aliases: Readonly<Record<string, Locale>> = {
  en: 'en',
  zh: 'zh-CN',
  'zh-cn': 'zh-CN',
  'zh-sg': 'zh-CN',
  'zh-hans': 'zh-CN',
  'zh-hans-cn': 'zh-CN',
  'zh-tw': 'zh-TW',
  'zh-hk': 'zh-TW',
  'zh-mo': 'zh-TW',
  'zh-hant': 'zh-TW',
  'zh-hant-tw': 'zh-TW',
  'zh-hant-hk': 'zh-TW',
}

/** The locale a path segment means, in any case: `ZH-hk` is zh-TW. */
export const localeNamed = (segment: string): Locale | undefined => {
  const name = segment.toLowerCase()
  return Object.hasOwn(aliases, name) ? aliases[name] : undefined
}

/** The first of our languages a person reads; English when there is none (RFC 9110, 12.5.4). */
export function localeAsked(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
      return { tag, quality: q ? Number(q.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { tag } of wanted) {
    const locale =
      localeNamed(tag) ?? localeNamed(tag.split('-').slice(0, 2).join('-')) ?? localeNamed(tag.split('-')[0] ?? '')
    if (locale) return locale
  }
  return 'en'
}

/** The language of a request: its path's, else its reader's. */
export const localeOfRequest = (path: string, acceptLanguage: string | undefined): Locale => {
  const first = path.split('/', 2)[1] ?? ''
  return isLocale(first) ? first : localeAsked(acceptLanguage)
}

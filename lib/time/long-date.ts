import type { Locale } from '#lib/text.ts'

// British order: the day before the month, as the event's own dates are written.
const tags = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' } as const

/** A day as it is said: “21 November 2026”, “2026年11月21日”, in the event's zone. */
export const longDate = (at: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at)

/** A moment with its zone named: “21 November 2026 14:30 (Asia/Shanghai)”. */
export function longMoment(at: Date, locale: Locale, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
  return `${longDate(at, locale, timeZone)} ${time} (${timeZone})`
}

/** A calendar day with its weekday: “Tuesday 18 May”, “5月18日星期二”. */
export const weekdayDate = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** “a, b and c” in the page's language. */
export const listed = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(words)

/** “2.4 MB”, “180 KB” */
export function fileSize(bytes: number, locale: Locale): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'KB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(amount)} ${unit}`
}

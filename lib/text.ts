/** The languages of the interface, as they stand in paths. */
export const locales = ['en', 'zh-CN', 'zh-TW'] as const

export type Locale = (typeof locales)[number]

/** The same words in every language. */
export type Text = Readonly<Record<Locale, string>>

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

import en from '#i18n/mail/en.json' with { type: 'json' }
import zhCN from '#i18n/mail/zh-CN.json' with { type: 'json' }
import zhTW from '#i18n/mail/zh-TW.json' with { type: 'json' }
import type { Locale } from '#lib/text.ts'

type Words = typeof en

const all: Readonly<Record<Locale, Words>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW }

export const wordsOf = (locale: Locale): Words => all[locale]

type Values = Readonly<Record<string, string>>

/**
 * Fills a sentence. One whose field is empty is dropped: the answer is then ''.
 *
 * Of several wordings the first that can be filled is taken, e.g. one with the name and one without.
 */
export function say(words: string | readonly string[], values: Values): string {
  for (const sentence of typeof words === 'string' ? [words] : words) {
    const fields = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, field]) => field as string)
    if (fields.every((field) => values[field]))
      return sentence.replace(/\{(\w+)\}/g, (_, field: string) => values[field] as string)
  }
  return ''
}

/** Sentences of one paragraph; empty ones are left out. Chinese sentences stand without spaces between them. */
export const join = (locale: Locale, ...sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(locale === 'en' ? ' ' : '')

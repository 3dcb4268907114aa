import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '#lib/text.ts'
import { simplifiedOnly } from './simplified.testing.ts'

type Messages = { [key: string]: string | Messages }

const files = ['', 'visit.', 'mail/']

const read = (file: string, locale: Locale): Messages => JSON.parse(readFileSync(`i18n/${file}${locale}.json`, 'utf8'))

const flat = (messages: Messages, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )

/** What is filled in, and the tags around words, e.g. `{name}` and `<link>`. */
const holes = (message: string) =>
  [...message.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`)

describe.each(files)('i18n/%s*.json', (file) => {
  const english = flat(read(file, 'en'))

  test.each(locales)('%s says everything, with the same holes', (locale) => {
    const said = Object.fromEntries(flat(read(file, locale)))

    expect(Object.keys(said).sort()).toEqual(english.map(([key]) => key).sort())
    for (const [key, message] of english)
      expect([key, ...new Set(holes(said[key] ?? ''))].sort()).toEqual([key, ...new Set(holes(message))].sort())
    expect(Object.entries(said).filter(([, message]) => message.trim() === '')).toEqual([])
  })

  test.each(locales)('%s is well-formed ICU', (locale) => {
    const broken: string[] = []
    const messages = read(file, locale)
    // A value that is not given is no fault of the message.
    const onError = (error: { code: string; message: string }) =>
      error.code === 'INVALID_MESSAGE' && broken.push(error.message)
    const say = createTranslator({ locale, messages, onError: onError as never, timeZone: 'UTC' })
    for (const [key] of flat(messages)) say(key as never)

    expect(broken).toEqual([])
  })

  test('zh-TW has no characters of Simplified Chinese only', () => {
    const found = flat(read(file, 'zh-TW')).filter(([, message]) =>
      [...message].some((sign) => simplifiedOnly.includes(sign)),
    )

    expect(found).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { localeAsked } from './language.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh', 'zh-CN'],
  ['zh-Hant-HK,zh;q=0.9', 'zh-TW'],
  ['fr-FR, de;q=0.9', 'en'],
  ['fr;q=0.9, zh-TW;q=0.8, en;q=0.7', 'zh-TW'],
  ['en;q=0, zh-CN', 'zh-CN'],
  ['*', 'en'],
  [',;q=,;;', 'en'],
  ['zh-Hans-MY', 'zh-CN'],
])('Accept-Language %s reads %s', (header, locale) => {
  expect(localeAsked(header)).toBe(locale)
})

import { expect, test } from 'vitest'
import { countries, countryName, countryOptions } from '#lib/answers/countries.ts'

test.each([
  ['CN', 'Mainland China', '中国大陆', '中國大陸'],
  ['HK', 'Hong Kong', '中国香港', '香港'],
  ['MO', 'Macao', '中国澳门', '澳門'],
  ['TW', 'Taiwan', '中国台湾', '台灣'],
  ['NZ', 'New Zealand', '新西兰', '紐西蘭'],
])('%s is named as its readers expect', (code, en, cn, tw) => {
  expect([countryName(code, 'en'), countryName(code, 'zh-CN'), countryName(code, 'zh-TW')]).toEqual([en, cn, tw])
})

test('what is no code is shown as it is', () => {
  expect(countryName('Atlantis', 'en')).toBe('Atlantis')
})

test('every country is offered once, with a name', () => {
  expect(new Set(countries.map(({ id }) => id)).size).toBe(countries.length)
  expect(countries.length).toBeGreaterThanOrEqual(249)
  expect(countries.filter(({ id, label }) => label.en === id)).toEqual([])
})

test('the list begins where most visitors come from and goes on in the order of the language', () => {
  expect(
    countryOptions('en')
      .slice(0, 5)
      .map(({ id }) => id),
  ).toEqual(['CN', 'HK', 'MO', 'TW', 'AF'])
  expect(countryOptions('zh-CN').map(({ id }) => id)).not.toEqual(countryOptions('en').map(({ id }) => id))
})

import { expect, test } from 'vitest'
import { countries, countryName, countryOptions } from '#lib/answers/countries.ts'

test.each([
  ['CN', 'Mainland China', '中国大陆', '中國大陸'],
  ['HK', 'Hong Kong', '中国香港', '香港'],
  ['MO', 'Macao', '中国澳门', '澳門'],
  ['TW', 'Taiwan', '中国台湾', '台灣'],
  ['PS', 'Palestine', '巴勒斯坦', '巴勒斯坦'],
  ['FK', 'Falkland Islands', '马尔维纳斯群岛（福克兰）', '福克蘭群島'],
  ['KR', 'South Korea', '韩国', '南韓'],
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

test.each([
  ['en', ['HK', 'IN', 'JP', 'CN', 'MY', 'SG', 'KR', 'TW', 'TH', 'US'], ['AF', 'AX', 'AL']],
  ['zh-CN', ['CN', 'HK', 'MO', 'TW', 'MY', 'SG'], ['AL', 'DZ', 'AF']],
  ['zh-TW', ['TW', 'CN', 'HK', 'MO', 'MY', 'SG'], ['TT', 'TR', 'TC']],
] as const)('in %s the list begins where its readers come from and goes on in their order', (locale, first, then) => {
  const options = countryOptions(locale)

  expect(options.filter((one) => one.likely).map(({ id }) => id)).toEqual(first)
  expect(options.slice(first.length, first.length + 3).map(({ id }) => id)).toEqual(then)
  expect(new Set(options.map(({ id }) => id))).toEqual(new Set(countries.map(({ id }) => id)))
})

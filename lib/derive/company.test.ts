import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact } from '#lib/catalogue.ts'
import { shortName } from '#lib/derive/company.ts'
import { placeOf } from '#lib/derive/company-place.ts'
import { close } from '#lib/derive/derive.ts'

const asked = (value: string): Fact => ({ value, source: 'asked', confidence: 1 })
const derived = (point: string, company: string, email = 'a@gmail.com') =>
  close(
    new Map([
      ['company', asked(company)],
      ['email', asked(email)],
    ]),
    defaultCatalogue,
  ).get(point)?.value

test.each([
  ['上海青岚健康科技有限公司', '青岚健康'],
  ['杭州市远山食品股份有限公司', '远山食品'],
  ['台北晨光生技股份有限公司', '晨光生技'],
  ['Harbour Foods Co., Ltd.', 'Harbour Foods'],
  ['Lotus Health Sdn Bhd', 'Lotus Health'],
  ['Verdant Pea GmbH', 'Verdant Pea'],
])('%s is short for the badge: %s', (company, short) => {
  expect(shortName(company)).toBe(short)
})

test.each(['ABC', '江南大学', 'Harbour Foods'])('%s has no shorter name', (company) => {
  expect(shortName(company)).toBeUndefined()
})

test.each([
  ['上海青岚健康科技有限公司', 'limited'],
  ['杭州远山食品股份有限公司', 'joint-stock'],
  ['Harbour Foods Ltd', 'limited'],
  ['Acme Nutrition Inc.', 'joint-stock'],
  ['江南大学', 'public-body'],
  ['Harbour Foods', undefined],
])('%s has the legal form %s', (company, form) => {
  expect(derived('companyLegalForm', company)).toBe(form)
})

describe('the country of a name', () => {
  test.each([
    ['上海青岚健康科技有限公司', 'CN', 0.8],
    ['青岚健康科技有限公司', 'CN', 0.7],
    ['Shanghai Qinglan Health Co., Ltd.', 'CN', 0.75],
    ['台北晨光生技股份有限公司', 'TW', 0.75],
    ['晨光實業股份有限公司', 'TW', 0.7],
    ['臺灣晨光實業股份有限公司', 'TW', 0.85],
    ['臺灣晨光有限公司', 'TW', 0.75],
    ['香港晨光有限公司', 'HK', 0.75],
    ['株式会社さくら', 'JP', 0.9],
    ['Lotus Health Sdn Bhd', 'MY', 0.9],
  ])('%s', (company, country, confidence) => {
    expect(placeOf(company)).toEqual({ country, confidence })
  })

  test.each(['ABC', 'Harbour Foods Ltd', '晨光有限公司', '上海香港貿易公司 Taiwan Ltd'])(
    'nothing is said of %s',
    (company) => {
      expect(placeOf(company)).toBeUndefined()
    },
  )
})

describe('what a company does', () => {
  test.each([
    ['上海青岚健康科技有限公司', 'wei@qinglan-health.example', 'supplement-maker'],
    ['Harbour Foods', 'li@harbour-foods.example', 'food-maker'],
    ['江南大学', 'li@jiangnan.edu.cn', 'research'],
  ])('%s and %s say %s', (company, email, kind) => {
    expect(derived('companyType', company, email)).toBe(kind)
  })

  test.each([
    ['one signal alone', '上海青岚健康科技有限公司', 'wei@qinglan.example'],
    ['a free mailbox', '上海青岚健康科技有限公司', 'health@qq.com'],
    ['signals that differ', 'Harbour Foods', 'li@harbour-pharma.example'],
  ])('%s says nothing', (_, company, email) => {
    expect(derived('companyType', company, email)).toBeUndefined()
  })
})

test('the city is kept by its English name', () => {
  expect(derived('city', '上海青岚健康科技有限公司')).toBe('Shanghai')
  expect(derived('city', '臺北晨光股份有限公司')).toBe('Taipei')
  expect(derived('city', 'Xian Foods Ltd')).toBe('Xi’an')
  expect(derived('city', 'Harbour Foods')).toBeUndefined()
})

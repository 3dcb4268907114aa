import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact } from '#lib/catalogue.ts'
import { shortName } from '#lib/derive/company.ts'
import { companyNames } from '#lib/derive/company-names.labelled.ts'
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

describe('names as they are registered', () => {
  test.each(companyNames)('%s', (company, short, form, city, country) => {
    expect({
      short: shortName(company),
      form: derived('companyLegalForm', company),
      city: derived('city', company),
      country: placeOf(company)?.country,
    }).toEqual({ short, form, city, country })
  })
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
    ['株式会社さくら', 'JP', 0.95],
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

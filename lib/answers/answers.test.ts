import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelOf, readAnswer, stillValid } from '#lib/answers/answers.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Field } from '#lib/catalogue.ts'
import { locales } from '#lib/text.ts'

/** Any code points, half surrogate pairs among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points))

const fields = defaultCatalogue.questions.flatMap((question) => question.fields)
const field = (id: string): Field => fields.find((one) => one.id === id) as Field

const kept = (id: string, raw: unknown) => {
  const read = readAnswer(field(id), raw, 'en')
  return read.ok ? read.value : read
}

describe('what is kept', () => {
  test.each([
    ['name', ' Zoe\u0308  Li ', 'Zoë Li'],
    ['email', 'Li＠Acme.Example', 'li@acme.example'],
    ['mobile', '138 0013 8000', '+8613800138000'],
    ['country', 'TW', 'TW'],
    ['companySize', '1000+', '1000+'],
    ['visitPurpose', ['meet', 'conference', 'meet'], ['meet', 'conference']],
    ['interests', ['protein', 'lipid.mct'], ['protein', 'lipid.mct']],
    ['interests', ['protein.whey', 'lipid.mct', 'protein'], ['lipid.mct', 'protein']],
    ['satisfaction', -2, '-2'],
    ['purchasingNeeds', 'pea protein\r\n20 t a year', 'pea protein\n20 t a year'],
  ])('%s', (id, raw, value) => {
    expect(kept(id, raw)).toEqual(value)
  })

  test('the parts of a group', () => {
    const group: Field = {
      id: 'invoice',
      kind: 'group',
      noun: { en: 'your invoice', 'zh-CN': '发票', 'zh-TW': '發票' },
      parts: [{ id: 'title', label: { en: 'a title', 'zh-CN': '抬头', 'zh-TW': '抬頭' }, maxLength: 5 }],
    }

    expect(readAnswer(group, { title: ' Acme ' }, 'en')).toEqual({ ok: true, value: { title: 'Acme' } })
    expect(readAnswer(group, {}, 'en')).toMatchObject({
      code: 'required',
      detail: 'Fill in every line of your invoice',
    })
    expect(readAnswer(group, { title: 'Acme Foods' }, 'en')).toMatchObject({ code: 'too-long' })
    expect(readAnswer(group, 'Acme', 'en')).toMatchObject({ code: 'wrong-type' })
  })
})

describe('what is refused, and how to mend it', () => {
  test.each([
    ['name', '', 'required', 'Enter your full name'],
    ['name', ' \u200B ', 'required', 'Enter your full name'],
    ['name', undefined, 'required', 'Enter your full name'],
    ['name', 7, 'wrong-type', 'Enter your full name'],
    ['name', 'Li\u0000', 'invalid', 'Enter your full name in plain letters, on one line'],
    ['name', 'Li\r\nWei', 'invalid', 'Enter your full name in plain letters, on one line'],
    ['name', '𠮷'.repeat(81), 'too-long', 'Shorten your full name to 80 characters'],
    ['email', 'li', 'invalid', 'Enter your email with an @, like name@company.com'],
    ['email', 'a@b', 'invalid', 'Check your email: after the @ a full domain must stand, like company.com'],
    ['email', 'a@x.test,b@y.test', 'invalid', 'Enter one email only'],
    ['email', ['a@x.test'], 'wrong-type', 'Enter your email'],
    ['mobile', '123', 'invalid', 'Enter your mobile number in full, with its country code, like +86 138 0013 8000'],
    ['interests', [], 'required', 'Choose the products you are looking for'],
    ['interests', 'protein.soy', 'wrong-type', 'Choose the products you are looking for'],
    ['interests', ['unicorn'], 'unknown-option', 'Choose the products you are looking for from the list'],
    [
      'interests',
      defaultCatalogue.products.flatMap(({ items }) => items.map(({ id }) => id)).slice(0, 9),
      'invalid',
      'Choose at most 8',
    ],
    ['companyType', 'toString', 'unknown-option', 'Choose what your company does from the list'],
    ['country', 'XX', 'unknown-option', 'Choose your country or region from the list'],
    ['country', null, 'required', 'Choose your country or region'],
  ])('%s %j: %s', (id, raw, code, detail) => {
    expect(kept(id, raw)).toEqual({ ok: false, code, detail })
  })

  test('in the language of the page', () => {
    expect(readAnswer(field('name'), '', 'zh-CN')).toMatchObject({ detail: '请输入姓名' })
    expect(readAnswer(field('name'), '', 'zh-TW')).toMatchObject({ detail: '請輸入姓名' })
    expect(readAnswer(field('company'), 'x'.repeat(121), 'zh-CN')).toMatchObject({
      detail: '请将公司名称缩短至 120 个字符以内',
    })
  })

  test('in a sentence without blanks, for every question and language', () => {
    for (const one of fields)
      for (const locale of locales)
        for (const raw of ['', 7, ['\u0000'], 'x\u0000', 'x'.repeat(600)]) {
          const read = readAnswer(one, raw, locale)
          if (!read.ok) expect(read.detail).toMatch(/^[^{}]{3,}$/)
        }
  })
})

test('an answer that is kept is valid when it is read again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.oneof(anyText, fc.array(fc.string()), fc.anything()), (one, raw) => {
      const read = readAnswer(one, raw, 'en')
      if (!read.ok) return
      expect(stillValid(one, read.value)).toBe(true)
      expect(readAnswer(one, read.value, 'en')).toEqual(read)
    }),
    { numRuns: 10_000 },
  )
})

test('an option that is gone makes a stored answer unknown', () => {
  expect(stillValid(field('companySize'), '2000+')).toBe(false)
  expect(stillValid(field('visitPurpose'), ['meet', 'gone'])).toBe(false)
})

describe('what people read for a value', () => {
  test.each([
    ['companySize', '1000+', 'zh-CN', '1000 人以上'],
    [
      'visitPurpose',
      ['trends', 'exhibit'],
      'en',
      'See new products and market trends, See whether to take a stand next time',
    ],
    ['country', 'TW', 'zh-TW', '台灣'],
    ['mobileCountry', 'DE', 'zh-CN', '德国'],
    ['halls', ['hall-1', 'hall-4'], 'zh-TW', '1 號館、4 號館'],
    ['city', 'Shanghai', 'zh-CN', '上海'],
    ['city', 'Lyon', 'zh-CN', '里昂'],
    ['city', 'Ulm', 'zh-CN', 'Ulm'],
    ['wantsMatching', true, 'en', 'Yes'],
    ['seniority', 'director', 'zh-TW', '總監級'],
    ['interests', ['protein.soy'], 'en', 'Soy protein'],
    ['leadDays', 57, 'en', '57'],
  ] as const)('%s %j in %s', (id, value, locale, words) => {
    expect(labelOf(id, value, defaultCatalogue, locale)).toBe(words)
  })
})

test('the parts of a group are said in the order they are asked, whichever they are kept in', () => {
  const words = { en: 'x', 'zh-CN': 'x', 'zh-TW': 'x' }
  const parts = ['title', 'taxId'].map((id) => ({ id, label: words, maxLength: 80 }))
  const fields: Field[] = [{ id: 'invoice', kind: 'group', noun: words, parts }]
  const questions = [{ id: 'invoice', topic: 'you', label: words, seconds: 5, fields, always: [] }]

  for (const kept of [
    { title: 'Acme Ltd', taxId: '123' },
    { taxId: '123', title: 'Acme Ltd' },
  ])
    expect(labelOf('invoice', kept, { ...defaultCatalogue, questions }, 'en')).toBe('Acme Ltd, 123')
})

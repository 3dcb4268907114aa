import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact, Known, Value } from '#lib/catalogue.ts'
import { close, derivations } from '#lib/derive/derive.ts'

const asked = (value: Value | null): Fact => ({ value, source: 'asked', confidence: 1 })
const known = (answers: Readonly<Record<string, Value | null>>): Known =>
  new Map(Object.entries(answers).map(([id, value]) => [id, asked(value)]))
const closed = (answers: Readonly<Record<string, Value | null>>) => close(known(answers), defaultCatalogue)

describe('closing', () => {
  test('an asked answer beats a derived one', () => {
    expect(closed({ mobile: '+8613800138000', country: 'SG' }).get('country')).toEqual(asked('SG'))
  })

  test('what was skipped stays skipped', () => {
    expect(closed({ jobTitle: '采购总监', purchasingRole: null }).get('purchasingRole')).toEqual(asked(null))
  })

  test('what was derived before is worked out anew', () => {
    const before = new Map([...closed({ mobile: '+8613800138000' }), ['mobile', asked('+886912345678')]])

    expect(close(before, defaultCatalogue).get('country')?.value).toBe('TW')
  })

  test('only what the catalogue declares is derived', () => {
    expect(close(known({ name: '陈思远' }), { ...defaultCatalogue, points: [] }).size).toBe(1)
  })

  test('each derivation stands only on answers and on those before it', () => {
    const asks = new Set(defaultCatalogue.questions.flatMap(({ fields }) => fields.map(({ id }) => id)))
    const before = new Set<string>()
    for (const { point, from } of derivations) {
      expect(
        from.filter((id) => !asks.has(id) && !before.has(id)),
        point,
      ).toEqual([])
      before.add(point)
    }
  })

  test('what may be derived is declared with the sources it has', () => {
    const declared = defaultCatalogue.points
      .filter(({ known }) => known.includes('derived'))
      .map(({ id, from }) => [id, from])

    expect(Object.fromEntries(declared)).toEqual(
      Object.fromEntries(derivations.map(({ point, from }) => [point, from])),
    )
  })

  test('gender, age and nationality are never derived', () => {
    expect(derivations.filter(({ point }) => /gender|sex|salutation|^age|birth|national/i.test(point))).toEqual([])
  })
})

describe('country', () => {
  test.each([
    ['a mobile alone', { mobile: '+8613800138000' }, 'CN', 0.85, ['mobile']],
    ['a top-level domain alone', { email: 'a@acme.com.tw' }, 'TW', 0.7, ['email']],
    ['a company alone', { company: '上海青岚有限公司' }, 'CN', 0.8, ['company']],
    ['two that agree', { mobile: '+886912345678', email: 'a@acme.com.tw' }, 'TW', 0.96, ['mobile', 'email']],
    [
      'three that agree',
      { mobile: '+8613800138000', email: 'a@acme.cn', company: '上海青岚有限公司' },
      'CN',
      0.97,
      ['mobile', 'company', 'email'],
    ],
    ['a mobile against a company', { mobile: '+8613800138000', company: '香港晨光有限公司' }, 'CN', 0.7, ['mobile']],
    ['a city alone', { city: '苏州' }, 'CN', 0.9, ['city']],
    ['a city against a mobile', { city: 'Tokyo', mobile: '+8613800138000' }, 'JP', 0.7, ['city']],
    ['a domain of the United Kingdom', { email: 'a@acme.co.uk' }, 'GB', 0.7, ['email']],
  ])('%s', (_, answers, value, confidence, reasons) => {
    expect(closed(answers).get('country')).toEqual({ value, source: 'derived', confidence, reasons })
  })

  test.each([
    ['a domain anybody may have', { email: 'a@acme.io' }],
    ['a domain of the whole world', { email: 'a@acme.com' }],
    ['a company against a domain', { email: 'a@acme.com.tw', company: '上海青岚有限公司' }],
  ])('%s says nothing', (_, answers) => {
    expect(closed(answers).get('country')).toBeUndefined()
  })

  test('a country with one clock gives a time zone', () => {
    expect(closed({ country: 'CN' }).get('contactTimeZone')?.value).toBe('Asia/Shanghai')
    expect(closed({ country: 'JP' }).get('contactTimeZone')?.value).toBe('Asia/Tokyo')
    expect(closed({ country: 'US' }).get('contactTimeZone')).toBeUndefined()
  })
})

test('a city follows from the area code of a fixed line, surer where the company says so too', () => {
  const line = { mobile: '+862161234567' }

  expect(closed(line).get('city')).toMatchObject({ value: 'Shanghai', confidence: 0.75, reasons: ['mobile'] })
  expect(closed({ ...line, company: '上海青岚有限公司' }).get('city')?.confidence).toBe(0.92)
  expect(closed({ ...line, company: '杭州远山有限公司' }).get('city')).toBeUndefined()
  expect(closed({ mobile: '+8613800138000' }).get('city')).toBeUndefined()
})

test('a guess names the answers behind it, through the guesses between', () => {
  expect(closed({ mobile: '+8613800138000' }).get('contactTimeZone')?.reasons).toEqual(['mobile'])
  expect(closed({ jobTitle: '采购总监', visitPurpose: ['source-planned'] }).get('buyerTier')?.reasons).toEqual([
    'jobTitle',
    'visitPurpose',
  ])
})

test.each([
  ['a@acme.example', 'company', 'acme.example'],
  ['a@mail.acme.com.tw', 'company', 'acme.com.tw'],
  ['a@qq.com', 'free', undefined],
  ['a@163.com', 'free', undefined],
  ['a@gmail.com', 'free', undefined],
  ['a@mailinator.com', 'disposable', undefined],
])('%s is a %s mailbox', (email, kind, website) => {
  expect(closed({ email }).get('mailboxKind')?.value).toBe(kind)
  expect(closed({ email }).get('companyWebsite')?.value).toBe(website)
})

test.each(
  'qq.com vip.qq.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com sina.com vip.sina.com sina.cn sohu.com vip.sohu.com foxmail.com 139.com 189.cn wo.cn 21cn.com tom.com aliyun.com 263.net naver.com hanmail.net daum.net hinet.net ms12.hinet.net seed.net.tw pchome.com.tw yahoo.com.tw yahoo.com.hk yahoo.co.jp hotmail.com.tw netvigator.com gmx.de web.de t-online.de orange.fr libero.it outlook.com live.cn icloud.com'.split(
    ' ',
  ),
)('%s is a free mailbox', (domain) => {
  expect(closed({ email: `a@${domain}` }).get('mailboxKind')?.value).toBe('free')
})

describe('buying', () => {
  test('a time frame says more than a purpose', () => {
    expect(closed({ visitPurpose: ['source-explore'], buyingTimeFrame: '3m' }).get('buyingStage')).toMatchObject({
      value: 'active',
      reasons: ['buyingTimeFrame'],
    })
  })

  test('who is not involved looks around, whatever else is known', () => {
    expect(closed({ purchasingRole: 'none', buyingTimeFrame: '3m' }).get('buyerTier')?.value).toBe('c')
  })

  test('who decides, buys now and buys much weighs most', () => {
    const decides = { purchasingRole: 'decide', buyingTimeFrame: '3m' }

    expect(closed({ ...decides, annualBudget: 'gt-50m' }).get('buyerTier')?.value).toBe('a')
    expect(closed({ ...decides, annualBudget: 'lt-0.5m' }).get('buyerTier')?.value).toBe('b')
    expect(closed({ ...decides, companySize: '1-9' }).get('buyerTier')?.value).toBe('b')
  })
})

const anyOf = (id: string) => {
  const field = defaultCatalogue.questions.flatMap(({ fields }) => fields).find((one) => one.id === id)
  return fc.subarray(field?.options?.map((option) => option.id) ?? [], { minLength: 1, maxLength: field?.max ?? 8 })
}

const anyAnswers = fc.record(
  {
    name: fc.constantFrom('陈思远', 'Marta Keller', '김민준', '42'),
    email: fc.constantFrom('a@acme.example', 'a@acme.com.tw', 'a@qq.com', 'a@x.museum', 'a@mailinator.com'),
    company: fc.constantFrom('上海青岚健康科技有限公司', '香港晨光有限公司', 'ABC', 'Lotus Sdn Bhd'),
    mobile: fc.constantFrom(
      '+8613800138000',
      '+886912345678',
      '+12125550100',
      '+85261234567',
      '+862161234567',
      '+447911123456',
      '+77011234567',
    ),
    jobTitle: fc.constantFrom('采购总监', 'Coordinator'),
    interests: anyOf('interests'),
    visitPurpose: anyOf('visitPurpose'),
  },
  { requiredKeys: [] },
)

test('what a question says it always yields is there after any answer, as sure as it says', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const facts = closed(answers)
      for (const { id, fields, always } of defaultCatalogue.questions) {
        if (!fields.every((field) => field.id in answers)) continue
        for (const { point, confidence } of always)
          expect(facts.get(point)?.confidence ?? 0, `${id} → ${point}`).toBeGreaterThanOrEqual(confidence)
      }
    }),
    { numRuns: 500 },
  )
})

test('closing twice changes nothing', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const once = closed(answers)

      expect(close(once, defaultCatalogue)).toEqual(once)
    }),
    { numRuns: 300 },
  )
})

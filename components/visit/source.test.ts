import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import en from '#i18n/visit.en.json' with { type: 'json' }
import zhCN from '#i18n/visit.zh-CN.json' with { type: 'json' }
import zhTW from '#i18n/visit.zh-TW.json' with { type: 'json' }
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact } from '#lib/catalogue.ts'
import { close } from '#lib/derive/derive.ts'
import { locales } from '#lib/text.ts'
import { sourceSentence } from './source.ts'
import type { VisitTexts } from './texts.ts'

const messages = { en, 'zh-CN': zhCN, 'zh-TW': zhTW }

const telling = { catalogue: defaultCatalogue, timeZone: 'Asia/Shanghai', now: new Date('2026-12-02T08:00:00Z') }

/** Somebody of whom everything can be worked out that ever is. */
const answers = {
  name: 'Marta Keller',
  email: 'marta@qinglan-health.cn',
  company: '上海青岚健康科技有限公司',
  mobile: '+8613800138000',
  jobTitle: '采购总监',
  interests: ['protein.pea-rice', 'biotics.probiotic'],
  visitPurpose: ['source-planned', 'meet'],
}

const known = close(
  new Map(Object.entries(answers).map(([id, value]) => [id, { value, source: 'asked', confidence: 1 } as Fact])),
  defaultCatalogue,
)

const sentences = {
  en: [
    'From the ending of your email address',
    'From your company’s name',
    'From your job title and what you would like to do here',
  ],
  'zh-CN': ['由您邮箱地址的后缀得出', '由公司名称得出', '由您的职位和您的参观目的得出'],
  'zh-TW': ['由您電子郵件地址的結尾推得', '由公司名稱推得', '由您的職稱和您的參觀目的推得'],
}

describe.each(locales)('in %s', (locale) => {
  const t = createTranslator({ locale, messages: messages[locale], timeZone: 'UTC' }) as unknown as VisitTexts
  const say = (point: string) => sourceSentence(t, point, known.get(point) as Fact, { ...telling, locale })

  test('everything that is worked out says from which answers, in words of its own', () => {
    const derivable = defaultCatalogue.points.filter(({ known: ways }) => ways.includes('derived'))
    for (const { id } of derivable) {
      const reasons = known.get(id)?.reasons ?? []

      expect(reasons.length, id).toBeGreaterThan(0)
      for (const answer of reasons) {
        expect(Object.keys(answers), id).toContain(answer)
        expect(t.has(`reasons.${answer}`), `${id} from ${answer}`).toBe(true)
      }
      expect(say(id), id).not.toBe(t('from.readUnknown'))
    }
  })

  test('as closely as it can be said', () => {
    expect([say('mailboxKind'), say('companyShort'), say('buyerTier')]).toEqual(sentences[locale])
  })
})

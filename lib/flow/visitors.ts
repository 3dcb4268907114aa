import type { Value } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'

/** Somebody to try a catalogue with: what they type, as they type it, and what is seen when they arrive. */
export type TrialVisitor = {
  answers: Readonly<Record<string, unknown>>
  arrival: Readonly<Record<string, Value>>
  locale: Locale
}

/** A realistic buyer, fictional; she comes from the show's WeChat account. */
export const golden: TrialVisitor = {
  answers: {
    name: '陈思远',
    email: 'siyuan.chen@qinglan-health.example',
    company: '上海青岚健康科技有限公司',
    mobile: '138 0000 0000',
    jobTitle: '采购总监',
    interests: ['protein.pea-rice', 'biotics.probiotic', 'sweetener.allulose', 'finished.gummy'],
    visitPurpose: ['source-planned', 'meet', 'conference'],
  },
  arrival: {
    emailProven: true,
    language: 'zh-CN',
    channel: 'wechat-oa',
    campaign: '2027-spring-menu',
    landingPage: '/zh-CN/nutra-expo-2027',
    device: 'wechat',
    inWechat: true,
    leadDays: 57,
    segment: 'new-from-wechat',
  },
  locale: 'zh-CN',
}

/** Somebody whose answers say little beyond themselves, come from nowhere in particular. */
export const control: TrialVisitor = {
  answers: {
    name: 'Li',
    email: 'li@gmail.com',
    company: 'ABC',
    mobile: '+1 212 555 0100',
    jobTitle: 'Coordinator',
    interests: ['protein.pea-rice'],
    visitPurpose: ['trends'],
    country: 'US',
    companyType: 'food-maker',
    conferenceThemes: ['science'],
  },
  arrival: { emailProven: true, language: 'en', device: 'desktop', inWechat: false, leadDays: 57, segment: 'new' },
  locale: 'en',
}

/** Of somebody made up on the spot nothing more is seen than of the control person. */
export const madeUp = (answers: TrialVisitor['answers']): TrialVisitor => ({ ...control, answers })

import { companies } from './companies.ts'
import type { DemoPerson, Touch } from './people.ts'

const dayMs = 24 * 60 * 60 * 1000

const [harbourFoods, lotusHealth] = companies['zh-CN'] as [
  (typeof companies)['zh-CN'][number],
  (typeof companies)['zh-CN'][number],
]

const touch = (channel: string, campaign: string, device: string): Touch => ({
  channel,
  campaign,
  device,
  segment: 'new',
  locale: 'zh-CN',
})

const came = { conference: '2026-03-10T10:40:00+08:00', matching: '2026-03-10T10:44:00+08:00' }

/**
 * Three people of last year who may be looked for by name: one came and her or his answers are fresh, one came and they
 * are stale, one registered and did not come. Fresh and stale are counted from `now`, so that the demo does not age.
 */
export function knownPeople(now: Date): DemoPerson[] {
  return [
    {
      id: 'demoliwei00000000000001',
      locale: 'zh-CN',
      name: '李伟',
      email: 'li.wei@harbour-foods.example',
      company: harbourFoods,
      touch: touch('wechat-oa', 'wx-menu-26', 'wechat'),
      landedAt: new Date('2026-03-10T10:30:00+08:00'),
      registeredAt: new Date('2026-03-10T10:31:00+08:00'),
      provedAt: new Date('2026-03-10T10:35:00+08:00'),
      services: [
        { service: 'conference', at: new Date(came.conference) },
        { service: 'matching', at: new Date(came.matching) },
        { service: 'newsletter', at: new Date(came.matching) },
      ],
      attendedAt: new Date('2026-05-19T09:40:00+08:00'),
      // He looked through his details lately.
      answeredAt: new Date(now.getTime() - 21 * dayMs),
      answers: {
        name: '李伟',
        email: 'li.wei@harbour-foods.example',
        company: harbourFoods.name,
        mobile: '+8619900000001',
        jobTitle: '采购总监',
        interests: ['protein.pea-rice', 'biotics.probiotic', 'sweetener.allulose'],
        visitPurpose: ['source-planned', 'meet', 'conference'],
        country: 'CN',
        city: '上海',
        companyType: 'food-maker',
        companySize: '200-499',
        conferenceThemes: ['science', 'supply'],
        purchasingRole: 'decide',
        buyingTimeFrame: '3m',
        preferredChannel: 'wechat',
        heardFrom: 'wechat',
      },
      marketing: true,
    },
    {
      id: 'demochenmei000000000002',
      locale: 'zh-CN',
      name: '陈梅',
      email: 'chen.mei@harbour-foods.example',
      company: harbourFoods,
      touch: touch('exhibitor-invite', 'qinghe-26', 'desktop'),
      landedAt: new Date('2026-01-14T14:10:00+08:00'),
      registeredAt: new Date('2026-01-14T14:12:00+08:00'),
      provedAt: new Date('2026-01-14T14:30:00+08:00'),
      services: [{ service: 'conference', at: new Date('2026-01-14T14:36:00+08:00') }],
      attendedAt: new Date('2026-05-20T10:05:00+08:00'),
      // Carried along from editions before: older than anything of hers stays fresh.
      answeredAt: new Date(now.getTime() - 1130 * dayMs),
      answers: {
        name: '陈梅',
        email: 'chen.mei@harbour-foods.example',
        company: harbourFoods.name,
        mobile: '+8619900000002',
        jobTitle: '研发工程师',
        interests: ['biotics.probiotic', 'texture.hydrocolloid'],
        visitPurpose: ['technical', 'conference'],
        country: 'CN',
        companyType: 'food-maker',
        conferenceThemes: ['science'],
      },
      marketing: false,
    },
    {
      id: 'demowangfang00000000003',
      locale: 'zh-CN',
      name: '王芳',
      email: 'wang.fang@lotus-health.example',
      company: lotusHealth,
      touch: touch('edm', 'edm-open-26', 'phone'),
      landedAt: new Date('2025-12-02T20:15:00+08:00'),
      registeredAt: new Date('2025-12-02T20:17:00+08:00'),
      provedAt: new Date('2025-12-02T20:21:00+08:00'),
      services: [],
      attendedAt: null,
      answers: {
        name: '王芳',
        email: 'wang.fang@lotus-health.example',
        company: lotusHealth.name,
        jobTitle: '产品经理',
        interests: ['botanical.tcm', 'finished.gummy'],
        visitPurpose: ['source-explore', 'trends'],
      },
      marketing: true,
    },
  ]
}

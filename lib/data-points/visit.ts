import type { DataPoint } from '#lib/catalogue.ts'
import { yesOrNo } from './yes-or-no.ts'

/** What they come for. */
export const visitPoints: readonly DataPoint[] = [
  {
    id: 'visitPurpose',
    label: { en: 'Purpose of visit', 'zh-CN': '参观目的', 'zh-TW': '參觀目的' },
    purpose: {
      en: 'To show you only what fits.',
      'zh-CN': '只为您推荐合适的服务。',
      'zh-TW': '只為您推薦合適的服務。',
    },
    known: ['asked'],
    freshDays: 365,
    counted: true,
  },
  {
    id: 'wantsMatching',
    label: { en: 'Interested in business matching', 'zh-CN': '有意参加商贸配对', 'zh-TW': '有意參加商機媒合' },
    purpose: {
      en: 'To offer you business matching or leave you in peace.',
      'zh-CN': '用于决定是否向您推荐商贸配对。',
      'zh-TW': '用於決定是否向您推薦商機媒合。',
    },
    known: ['derived'],
    from: ['visitPurpose'],
    counted: true,
    values: yesOrNo,
  },
  {
    id: 'wantsConference',
    label: { en: 'Interested in the conference', 'zh-CN': '有意参加会议', 'zh-TW': '有意參加研討會' },
    purpose: {
      en: 'To offer you the conference or leave you in peace.',
      'zh-CN': '用于决定是否向您推荐会议。',
      'zh-TW': '用於決定是否向您推薦研討會。',
    },
    known: ['derived'],
    from: ['visitPurpose'],
    counted: true,
    values: yesOrNo,
  },
  {
    id: 'exhibitInterest',
    label: { en: 'May take a stand', 'zh-CN': '有参展意向', 'zh-TW': '有參展意願' },
    purpose: {
      en: 'To tell you about stands, or not.',
      'zh-CN': '用于决定是否向您介绍展位。',
      'zh-TW': '用於決定是否向您介紹攤位。',
    },
    known: ['derived'],
    from: ['visitPurpose'],
    counted: true,
    values: yesOrNo,
  },
  {
    id: 'visitDays',
    label: { en: 'Visit days', 'zh-CN': '参观日期', 'zh-TW': '參觀日期' },
    purpose: { en: 'We remind you the day before.', 'zh-CN': '用于提前一天提醒您。', 'zh-TW': '用於在前一天提醒您。' },
    known: ['asked'],
    counted: true,
  },
  {
    id: 'heardFrom',
    label: { en: 'How you heard of us', 'zh-CN': '获知渠道', 'zh-TW': '得知管道' },
    purpose: {
      en: 'To learn where visitors hear about us.',
      'zh-CN': '用于了解观众来源。',
      'zh-TW': '用於了解觀眾來源。',
    },
    known: ['asked'],
    counted: true,
  },
  {
    id: 'accessNeeds',
    label: { en: 'Access needs', 'zh-CN': '无障碍需求', 'zh-TW': '無障礙需求' },
    purpose: {
      en: 'Seen by the visitor service only; deleted after the show.',
      'zh-CN': '仅观众服务人员可见，展后删除。',
      'zh-TW': '僅觀眾服務人員可見，展後刪除。',
    },
    known: ['asked'],
    sensitive: true,
    counted: false,
  },
  {
    id: 'matchingGoals',
    label: { en: 'Goals of business matching', 'zh-CN': '商贸配对目标', 'zh-TW': '商機媒合目標' },
    purpose: {
      en: 'To suggest exhibitors that fit.',
      'zh-CN': '用于推荐合适的展商。',
      'zh-TW': '用於推薦合適的參展商。',
    },
    known: ['asked'],
    freshDays: 365,
    counted: true,
  },
  {
    id: 'meetingTimes',
    label: { en: 'Times for meetings', 'zh-CN': '可洽谈时段', 'zh-TW': '可洽談時段' },
    purpose: {
      en: 'So that the organiser can plan times for meetings.',
      'zh-CN': '便于主办方规划洽谈时段。',
      'zh-TW': '方便主辦單位規劃洽談時段。',
    },
    known: ['asked'],
    counted: true,
  },
  {
    id: 'interpreting',
    label: { en: 'Interpreting language', 'zh-CN': '口译语言', 'zh-TW': '口譯語言' },
    purpose: {
      en: 'To have the right language at the table.',
      'zh-CN': '用于安排洽谈语言。',
      'zh-TW': '用於安排洽談語言。',
    },
    known: ['asked'],
    freshDays: 730,
    counted: true,
  },
  {
    id: 'satisfaction',
    label: { en: 'Satisfaction', 'zh-CN': '满意度', 'zh-TW': '滿意度' },
    purpose: {
      en: 'To fix what annoys people.',
      'zh-CN': '用于改进让人不满意的地方。',
      'zh-TW': '用於改善讓人不滿意的地方。',
    },
    known: ['asked'],
    counted: true,
  },
]

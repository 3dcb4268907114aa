import type { DataPoint } from '#lib/catalogue.ts'
import { yesOrNo } from './yes-or-no.ts'

/** What is seen at arrival. Nobody is asked any of it. */
export const arrivalPoints: readonly DataPoint[] = [
  {
    id: 'language',
    label: { en: 'Language used', 'zh-CN': '使用语言', 'zh-TW': '使用語言' },
    purpose: {
      en: 'To write to you in your language.',
      'zh-CN': '用于以您的语言联系您。',
      'zh-TW': '用於以您的語言聯絡您。',
    },
    known: ['observed'],
    counted: true,
    values: {
      en: { en: 'English', 'zh-CN': '英语', 'zh-TW': '英文' },
      'zh-CN': { en: 'Simplified Chinese', 'zh-CN': '简体中文', 'zh-TW': '簡體中文' },
      'zh-TW': { en: 'Traditional Chinese', 'zh-CN': '繁体中文', 'zh-TW': '繁體中文' },
    },
  },
  {
    id: 'channel',
    label: { en: 'Channel', 'zh-CN': '来源渠道', 'zh-TW': '來源管道' },
    purpose: { en: 'To learn where visitors come from.', 'zh-CN': '用于了解观众来源。', 'zh-TW': '用於了解觀眾來源。' },
    known: ['observed'],
    counted: true,
    values: {
      'wechat-oa': { en: 'WeChat', 'zh-CN': '微信', 'zh-TW': '微信' },
      search: { en: 'Search', 'zh-CN': '搜索', 'zh-TW': '搜尋' },
      edm: { en: 'Email', 'zh-CN': '邮件', 'zh-TW': '電子郵件' },
      sms: { en: 'Text message', 'zh-CN': '短信', 'zh-TW': '簡訊' },
      telemarketing: { en: 'Phone call', 'zh-CN': '电话', 'zh-TW': '電話' },
      'exhibitor-invite': { en: 'Invited by an exhibitor', 'zh-CN': '展商邀请', 'zh-TW': '參展商邀請' },
      referral: { en: 'A colleague or friend', 'zh-CN': '同事或朋友', 'zh-TW': '同事或朋友' },
      website: { en: 'Another website', 'zh-CN': '其他网站', 'zh-TW': '其他網站' },
      'business-card': { en: 'Business card', 'zh-CN': '名片', 'zh-TW': '名片' },
      other: { en: 'Other', 'zh-CN': '其他', 'zh-TW': '其他' },
    },
  },
  {
    id: 'campaign',
    label: { en: 'Campaign', 'zh-CN': '推广活动', 'zh-TW': '行銷活動' },
    purpose: { en: 'To learn which campaigns work.', 'zh-CN': '用于了解推广效果。', 'zh-TW': '用於了解推廣成效。' },
    known: ['observed'],
    counted: true,
  },
  {
    id: 'landingPage',
    label: { en: 'First page seen', 'zh-CN': '首次浏览页面', 'zh-TW': '首次瀏覽頁面' },
    purpose: { en: 'To learn which pages work.', 'zh-CN': '用于了解页面效果。', 'zh-TW': '用於了解頁面成效。' },
    known: ['observed'],
    counted: true,
  },
  {
    id: 'device',
    label: { en: 'Device', 'zh-CN': '设备类型', 'zh-TW': '裝置類型' },
    purpose: { en: 'To make the pages fit.', 'zh-CN': '用于优化页面。', 'zh-TW': '用於改善頁面。' },
    known: ['observed'],
    counted: true,
    values: {
      wechat: { en: 'Phone, in WeChat', 'zh-CN': '手机（微信内）', 'zh-TW': '手機（微信內）' },
      phone: { en: 'Phone', 'zh-CN': '手机', 'zh-TW': '手機' },
      tablet: { en: 'Tablet', 'zh-CN': '平板电脑', 'zh-TW': '平板電腦' },
      desktop: { en: 'Computer', 'zh-CN': '电脑', 'zh-TW': '電腦' },
    },
  },
  {
    id: 'inWechat',
    label: { en: 'Came inside WeChat', 'zh-CN': '在微信内打开', 'zh-TW': '在微信內開啟' },
    purpose: {
      en: 'To show what works inside WeChat.',
      'zh-CN': '用于显示适合微信的内容。',
      'zh-TW': '用於顯示適合微信的內容。',
    },
    known: ['observed'],
    counted: true,
    values: yesOrNo,
  },
  {
    id: 'leadDays',
    label: { en: 'Days before the show', 'zh-CN': '距开展天数', 'zh-TW': '距開展天數' },
    purpose: {
      en: 'To plan when to invite and remind.',
      'zh-CN': '用于规划邀请和提醒的时间。',
      'zh-TW': '用於規劃邀請與提醒的時間。',
    },
    known: ['observed'],
    counted: true,
  },
  {
    id: 'segment',
    label: { en: 'Segment', 'zh-CN': '观众分群', 'zh-TW': '觀眾分群' },
    purpose: { en: 'To count kinds of visitors.', 'zh-CN': '用于统计观众类型。', 'zh-TW': '用於統計觀眾類型。' },
    known: ['observed'],
    counted: true,
    values: {
      'new-with-card': { en: 'New, with a card', 'zh-CN': '新观众：持名片', 'zh-TW': '新觀眾：持名片' },
      'new-from-wechat': { en: 'New, from WeChat', 'zh-CN': '新观众：来自微信', 'zh-TW': '新觀眾：來自微信' },
      'new-from-search': { en: 'New, from search', 'zh-CN': '新观众：来自搜索', 'zh-TW': '新觀眾：來自搜尋' },
      new: { en: 'New', 'zh-CN': '新观众', 'zh-TW': '新觀眾' },
      returning: { en: 'Returning', 'zh-CN': '老观众', 'zh-TW': '老觀眾' },
      'past-no-show': { en: 'Registered before, did not come', 'zh-CN': '曾登记未到场', 'zh-TW': '曾登錄未到場' },
      referred: { en: 'Referred', 'zh-CN': '他人推荐', 'zh-TW': '他人推薦' },
    },
  },
]

import type { Consent } from '#lib/catalogue.ts'

/** Each tick is a purpose of its own; none is ticked beforehand, and only the first is needed to get in. */
export const consents: readonly Consent[] = [
  {
    id: 'privacy',
    label: {
      en: 'I have read the privacy notice and agree that my details are used to register my visit',
      'zh-CN': '我已阅读《隐私政策》，同意为办理参观登记处理我的个人信息',
      'zh-TW': '我已閱讀隱私權政策，同意為辦理參觀登錄使用我的個人資料',
    },
    required: true,
  },
  {
    id: 'marketing-email',
    label: {
      en: 'Mail me news of this show and its webinars',
      'zh-CN': '通过邮件向我发送本展及相关直播资讯',
      'zh-TW': '透過電子郵件寄給我本展及線上講座消息',
    },
  },
  {
    id: 'marketing-sms',
    label: {
      en: 'Text me news of this show',
      'zh-CN': '通过短信向我发送本展资讯',
      'zh-TW': '透過簡訊傳送本展消息給我',
    },
    whenKnown: 'mobile',
  },
  {
    id: 'marketing-call',
    label: { en: 'You may call me about this show', 'zh-CN': '可就本展致电联系我', 'zh-TW': '可就本展以電話聯絡我' },
    whenKnown: 'mobile',
  },
  {
    id: 'share-exhibitors',
    label: {
      en: 'Exhibitors may see my company, job title and interests for business matching; my contact details are not included',
      'zh-CN': '为商贸配对，展商可查看我的公司、职位和兴趣，不含联系方式',
      'zh-TW': '為商機媒合，參展商可查看我的公司、職稱與興趣，不含聯絡方式',
    },
  },
  {
    id: 'badge-scan',
    label: {
      en: 'When an exhibitor scans my badge it receives my contact details',
      'zh-CN': '展商扫描我的胸卡时可获得我的联系方式',
      'zh-TW': '參展商掃描我的識別證時可取得我的聯絡方式',
    },
  },
]

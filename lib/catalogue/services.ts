import type { Service } from '#lib/catalogue.ts'

/** What a visitor may want. The pass is taken by registering. */
export const services: readonly Service[] = [
  {
    id: 'pass',
    label: { en: 'Free visitor pass', 'zh-CN': '免费参观证', 'zh-TW': '免費參觀證' },
    needs: ['name', 'email', 'company'],
    wants: [
      'mobile',
      'jobTitle',
      'interests',
      'visitPurpose',
      'visitDays',
      'companyType',
      'city',
      'heardFrom',
      'preferredChannel',
      'badgeName',
      'accessNeeds',
    ],
  },
  {
    id: 'conference',
    label: { en: 'Free conference & forums', 'zh-CN': '免费会议与论坛', 'zh-TW': '免費研討會與論壇' },
    needs: ['jobTitle', 'visitPurpose', 'country', 'companyType', 'conferenceThemes'],
    wants: ['mobile', 'visitDays', 'jobFunction'],
    minConfidence: { companyType: 0.6, conferenceThemes: 0.5, country: 0.7 },
  },
  {
    id: 'matching',
    label: { en: 'Business matching', 'zh-CN': '商贸配对', 'zh-TW': '商機媒合' },
    needs: ['mobile', 'jobTitle', 'interests', 'visitPurpose', 'country'],
    wants: [
      'matchingGoals',
      'purchasingRole',
      'buyingTimeFrame',
      'purchasingNeeds',
      'companyType',
      'companySize',
      'application',
      'sourcingRegions',
      'requiredCertificates',
      'interpreting',
    ],
    minConfidence: { country: 0.7 },
    consents: ['share-exhibitors'],
  },
  {
    id: 'whitepaper',
    label: { en: 'Whitepaper download', 'zh-CN': '白皮书下载', 'zh-TW': '白皮書下載' },
    needs: ['name', 'email', 'company'],
    wants: ['interests'],
  },
  {
    id: 'newsletter',
    label: { en: 'Newsletter', 'zh-CN': '资讯订阅', 'zh-TW': '電子報' },
    needs: ['email'],
    wants: ['interests', 'newsletterTopics'],
    consents: ['marketing-email'],
  },
]

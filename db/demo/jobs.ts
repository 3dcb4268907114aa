import type { Locale } from '#lib/text.ts'

/** As people write them. */
export const jobs: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': [
    '采购总监', '采购经理', '采购主管', '研发总监', '研发工程师', '产品经理', '总经理', '副总经理', '品控经理',
    '法规事务经理', '市场总监', '销售经理', '电商运营', '生产厂长', '董事长助理', '供应链经理',
  ],
  'zh-TW': [
    '採購經理', '採購專員', '研發主任', '研發工程師', '總經理', '產品經理', '品保經理', '法規專員', '行銷經理',
    '業務經理', '廠長', '供應鏈經理',
  ],
  en: [
    'Purchasing Director', 'Procurement Manager', 'Senior Buyer', 'R&D Manager', 'Food Technologist', 'Product Manager',
    'Managing Director', 'Quality Manager', 'Regulatory Affairs Specialist', 'Marketing Director', 'Business Development Manager',
    'Supply Chain Manager', 'Founder',
  ],
}

import type { Question } from '#lib/catalogue.ts'

/** Questions about meetings with exhibitors. */
export const meetingQuestions: readonly Question[] = [
  {
    id: 'matchingGoals',
    topic: 'meetings',
    label: { en: 'Whom would you like to meet?', 'zh-CN': '您希望与谁洽谈？', 'zh-TW': '您希望與誰洽談？' },
    hint: { en: 'Choose any', 'zh-CN': '可多选', 'zh-TW': '可複選' },
    why: { en: 'We suggest exhibitors that fit', 'zh-CN': '据此为您推荐展商', 'zh-TW': '依此為您推薦參展商' },
    seconds: 5,
    fields: [
      {
        id: 'matchingGoals',
        kind: 'checkboxes',
        noun: { en: 'whom you would like to meet', 'zh-CN': '洽谈对象', 'zh-TW': '洽談對象' },
        options: [
          { id: 'buy', label: { en: 'Suppliers to buy from', 'zh-CN': '供应商', 'zh-TW': '供應商' } },
          { id: 'oem', label: { en: 'A contract manufacturer', 'zh-CN': '代工厂', 'zh-TW': '代工廠' } },
          {
            id: 'distribute',
            label: { en: 'Brands I could distribute', 'zh-CN': '可代理的品牌', 'zh-TW': '可代理的品牌' },
          },
          {
            id: 'sell',
            label: { en: 'Distributors for my products', 'zh-CN': '我方产品的经销商', 'zh-TW': '我方產品的經銷商' },
          },
          {
            id: 'research',
            label: { en: 'R&D or testing partners', 'zh-CN': '研发或检测合作方', 'zh-TW': '研發或檢驗合作對象' },
          },
          { id: 'invest', label: { en: 'Companies to invest in', 'zh-CN': '投资标的', 'zh-TW': '投資標的' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'meetingTimes',
    topic: 'meetings',
    label: { en: 'When can you meet?', 'zh-CN': '您方便洽谈的时段', 'zh-TW': '您方便洽談的時段' },
    why: {
      en: 'So that the organiser can plan times for meetings',
      'zh-CN': '便于主办方安排洽谈时段',
      'zh-TW': '方便主辦單位安排洽談時段',
    },
    seconds: 5,
    fields: [
      {
        id: 'meetingTimes',
        kind: 'checkboxes',
        noun: { en: 'when you can meet', 'zh-CN': '洽谈时段', 'zh-TW': '洽談時段' },
        options: [
          {
            id: '2027-05-18-am',
            label: { en: '18 May, morning', 'zh-CN': '5 月 18 日上午', 'zh-TW': '5 月 18 日上午' },
          },
          {
            id: '2027-05-18-pm',
            label: { en: '18 May, afternoon', 'zh-CN': '5 月 18 日下午', 'zh-TW': '5 月 18 日下午' },
          },
          {
            id: '2027-05-19-am',
            label: { en: '19 May, morning', 'zh-CN': '5 月 19 日上午', 'zh-TW': '5 月 19 日上午' },
          },
          {
            id: '2027-05-19-pm',
            label: { en: '19 May, afternoon', 'zh-CN': '5 月 19 日下午', 'zh-TW': '5 月 19 日下午' },
          },
          {
            id: '2027-05-20-am',
            label: { en: '20 May, morning', 'zh-CN': '5 月 20 日上午', 'zh-TW': '5 月 20 日上午' },
          },
          {
            id: '2027-05-20-pm',
            label: { en: '20 May, afternoon', 'zh-CN': '5 月 20 日下午', 'zh-TW': '5 月 20 日下午' },
          },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'interpreting',
    topic: 'meetings',
    label: { en: 'Which language will you use in meetings?', 'zh-CN': '洽谈使用的语言', 'zh-TW': '洽談使用的語言' },
    why: {
      en: 'So that the organiser can plan interpreters',
      'zh-CN': '便于主办方安排翻译',
      'zh-TW': '方便主辦單位安排口譯',
    },
    seconds: 3,
    fields: [
      {
        id: 'interpreting',
        kind: 'radio',
        noun: { en: 'the language you will use', 'zh-CN': '洽谈语言', 'zh-TW': '洽談語言' },
        options: [
          { id: 'zh', label: { en: 'Mandarin Chinese', 'zh-CN': '普通话', 'zh-TW': '中文（華語）' } },
          { id: 'en', label: { en: 'English', 'zh-CN': '英语', 'zh-TW': '英語' } },
          { id: 'ja', label: { en: 'Japanese', 'zh-CN': '日语', 'zh-TW': '日語' } },
          { id: 'ko', label: { en: 'Korean', 'zh-CN': '韩语', 'zh-TW': '韓語' } },
          {
            id: 'other',
            label: { en: 'Other; I need an interpreter', 'zh-CN': '其他，需要翻译', 'zh-TW': '其他，需要口譯' },
          },
        ],
      },
    ],
    always: [],
  },
]

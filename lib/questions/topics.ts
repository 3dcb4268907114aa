import type { Question } from '#lib/catalogue.ts'

/** Questions about what to hear and read. */
export const topicQuestions: readonly Question[] = [
  {
    id: 'conferenceThemes',
    topic: 'looking-for',
    label: { en: 'Which themes interest you?', 'zh-CN': '您对哪些主题感兴趣？', 'zh-TW': '您對哪些主題感興趣？' },
    why: {
      en: 'To put the talks that fit at the top of your programme',
      'zh-CN': '把合适的场次排在您的日程前面',
      'zh-TW': '把適合的場次排在您的議程前面',
    },
    seconds: 4,
    fields: [
      {
        id: 'conferenceThemes',
        kind: 'checkboxes',
        noun: { en: 'the themes that interest you', 'zh-CN': '感兴趣的主题', 'zh-TW': '感興趣的主題' },
        options: [
          {
            id: 'market-access',
            label: { en: 'Rules & market access', 'zh-CN': '法规与市场准入', 'zh-TW': '法規與市場准入' },
          },
          { id: 'science', label: { en: 'From science to shelf', 'zh-CN': '从科学到货架', 'zh-TW': '從科學到貨架' } },
          {
            id: 'supply',
            label: {
              en: 'Clean formulas, steady supply',
              'zh-CN': '清洁配方与稳定供应',
              'zh-TW': '潔淨配方與穩定供應',
            },
          },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'newsletterTopics',
    topic: 'looking-for',
    label: { en: 'What should we write to you about?', 'zh-CN': '您想收到哪些资讯？', 'zh-TW': '您想收到哪些資訊？' },
    why: {
      en: 'So that we write about these and nothing else',
      'zh-CN': '只发送这些主题，其他一概不发',
      'zh-TW': '只寄送這些主題，其他一概不寄',
    },
    seconds: 4,
    fields: [
      {
        id: 'newsletterTopics',
        kind: 'checkboxes',
        noun: { en: 'what we should write about', 'zh-CN': '资讯主题', 'zh-TW': '電子報主題' },
        options: [
          {
            id: 'show-news',
            label: { en: 'What is new at the show', 'zh-CN': '展会最新动态', 'zh-TW': '展會最新消息' },
          },
          {
            id: 'new-products',
            label: { en: 'New ingredients & products', 'zh-CN': '原料与新品', 'zh-TW': '原料與新品' },
          },
          { id: 'regulation', label: { en: 'Rules & policy', 'zh-CN': '法规政策', 'zh-TW': '法規政策' } },
          { id: 'market', label: { en: 'Market data & trends', 'zh-CN': '市场数据与趋势', 'zh-TW': '市場數據與趨勢' } },
          { id: 'events', label: { en: 'Webinars & forums', 'zh-CN': '直播与论坛', 'zh-TW': '線上講座與論壇' } },
        ],
      },
    ],
    always: [],
  },
]

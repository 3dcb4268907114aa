import type { Question } from '#lib/catalogue.ts'

/** Questions about the visit itself. */
export const visitQuestions: readonly Question[] = [
  {
    id: 'heardFrom',
    topic: 'visit',
    label: { en: 'Where did you hear about the show?', 'zh-CN': '您从哪里得知本展？', 'zh-TW': '您從哪裡得知本展？' },
    why: {
      en: 'So that we advertise where it helps and nowhere else',
      'zh-CN': '便于我们把宣传做在有用的地方',
      'zh-TW': '方便我們把宣傳做在有用的地方',
    },
    seconds: 4,
    fields: [
      {
        id: 'heardFrom',
        kind: 'radio',
        noun: { en: 'where you heard about the show', 'zh-CN': '得知本展的途径', 'zh-TW': '得知本展的管道' },
        options: [
          {
            id: 'wechat',
            label: { en: 'WeChat article or group', 'zh-CN': '微信文章或微信群', 'zh-TW': '微信文章或微信群組' },
          },
          { id: 'search', label: { en: 'Search engine', 'zh-CN': '搜索引擎', 'zh-TW': '搜尋引擎' } },
          {
            id: 'email',
            label: { en: 'Email from the organiser', 'zh-CN': '主办方邮件', 'zh-TW': '主辦單位電子郵件' },
          },
          {
            id: 'sms-call',
            label: {
              en: 'Text message or call from the organiser',
              'zh-CN': '主办方短信或电话',
              'zh-TW': '主辦單位簡訊或電話',
            },
          },
          { id: 'exhibitor', label: { en: 'Invited by an exhibitor', 'zh-CN': '展商邀请', 'zh-TW': '參展商邀請' } },
          { id: 'colleague', label: { en: 'Colleague or friend', 'zh-CN': '同事或朋友', 'zh-TW': '同事或朋友' } },
          { id: 'association', label: { en: 'Association or chamber', 'zh-CN': '协会或商会', 'zh-TW': '公協會' } },
          { id: 'trade-media', label: { en: 'Trade magazine or website', 'zh-CN': '行业媒体', 'zh-TW': '產業媒體' } },
          {
            id: 'short-video',
            label: { en: 'Short video or social media', 'zh-CN': '短视频或社交媒体', 'zh-TW': '短影音或社群媒體' },
          },
          { id: 'other-show', label: { en: 'Another trade show', 'zh-CN': '其他展会', 'zh-TW': '其他展覽' } },
          { id: 'past', label: { en: 'I have visited before', 'zh-CN': '曾参观往届', 'zh-TW': '曾參觀往屆' } },
        ],
      },
    ],
    always: [],
    askIf: { unknown: 'channel' },
  },
  {
    id: 'visitDays',
    topic: 'visit',
    label: { en: 'Which days will you come?', 'zh-CN': '您计划哪几天来？', 'zh-TW': '您預計哪幾天來？' },
    hint: { en: 'You can change this later', 'zh-CN': '之后可以修改', 'zh-TW': '之後可以修改' },
    why: {
      en: 'So that enough doors are open each day',
      'zh-CN': '便于安排每天的入场通道',
      'zh-TW': '方便安排每天的入場通道',
    },
    seconds: 4,
    fields: [
      {
        id: 'visitDays',
        kind: 'checkboxes',
        noun: { en: 'the days you will come', 'zh-CN': '参观日期', 'zh-TW': '參觀日期' },
        options: [
          {
            id: '2027-05-18',
            label: { en: 'Tue 18 May', 'zh-CN': '5 月 18 日（周二）', 'zh-TW': '5 月 18 日（週二）' },
          },
          {
            id: '2027-05-19',
            label: { en: 'Wed 19 May', 'zh-CN': '5 月 19 日（周三）', 'zh-TW': '5 月 19 日（週三）' },
          },
          {
            id: '2027-05-20',
            label: {
              en: 'Thu 20 May (until 15:00)',
              'zh-CN': '5 月 20 日（周四，至 15:00）',
              'zh-TW': '5 月 20 日（週四，至 15:00）',
            },
          },
          { id: 'unsure', label: { en: 'Not sure yet', 'zh-CN': '暂不确定', 'zh-TW': '尚未確定' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'accessNeeds',
    topic: 'visit',
    label: {
      en: 'Is there anything we should prepare for you?',
      'zh-CN': '是否需要无障碍协助？',
      'zh-TW': '是否需要無障礙協助？',
    },
    hint: {
      en: 'Wheelchair, sign language, quiet room…',
      'zh-CN': '轮椅、手语、休息室等',
      'zh-TW': '輪椅、手語、休息室等',
    },
    why: {
      en: 'Seen by the visitor service only; deleted after the show',
      'zh-CN': '仅观众服务人员可见，展后删除',
      'zh-TW': '僅觀眾服務人員可見，展後刪除',
    },
    seconds: 8,
    fields: [
      {
        id: 'accessNeeds',
        kind: 'textarea',
        noun: { en: 'what we should prepare', 'zh-CN': '所需的协助', 'zh-TW': '所需的協助' },
        maxLength: 300,
      },
    ],
    always: [],
  },
  {
    id: 'satisfaction',
    topic: 'visit',
    label: { en: 'How easy was that?', 'zh-CN': '刚才的体验如何？', 'zh-TW': '剛才的體驗如何？' },
    hint: { en: 'One tap, from -2 to +2', 'zh-CN': '点一下即可，-2 至 +2', 'zh-TW': '點一下即可，-2 至 +2' },
    why: {
      en: 'We fix what annoys people',
      'zh-CN': '我们会改进让人不满意的地方',
      'zh-TW': '我們會改善讓人不滿意的地方',
    },
    seconds: 3,
    fields: [
      {
        id: 'satisfaction',
        kind: 'scale',
        noun: { en: 'how easy it was', 'zh-CN': '体验评分', 'zh-TW': '體驗評分' },
        options: [
          { id: '-2', label: { en: 'Very annoying', 'zh-CN': '很烦', 'zh-TW': '很煩' } },
          { id: '-1', label: { en: 'A bit annoying', 'zh-CN': '有点麻烦', 'zh-TW': '有點麻煩' } },
          { id: '0', label: { en: 'All right', 'zh-CN': '一般', 'zh-TW': '普通' } },
          { id: '1', label: { en: 'Easy', 'zh-CN': '方便', 'zh-TW': '方便' } },
          { id: '2', label: { en: 'Very easy', 'zh-CN': '非常方便', 'zh-TW': '非常方便' } },
        ],
      },
    ],
    always: [],
  },
]

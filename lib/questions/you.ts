import { countries } from '#lib/answers/countries.ts'
import type { Condition, Question } from '#lib/catalogue.ts'

/** Nobody is called or texted without a number. */
const mobileKnown: Condition = { not: { unknown: 'mobile' } }

/** Questions about the person: who, where, how to reach them. */
export const ownQuestions: readonly Question[] = [
  {
    id: 'name',
    topic: 'you',
    label: { en: 'Full name', 'zh-CN': '姓名', 'zh-TW': '姓名' },
    hint: { en: 'As it should appear on your badge', 'zh-CN': '将印在您的胸卡上', 'zh-TW': '將印在您的識別證上' },
    why: { en: 'For your badge', 'zh-CN': '用于制作胸卡', 'zh-TW': '用於製作識別證' },
    seconds: 5,
    fields: [
      {
        id: 'name',
        kind: 'text',
        noun: { en: 'your full name', 'zh-CN': '姓名', 'zh-TW': '姓名' },
        maxLength: 80,
        autocomplete: 'name',
      },
    ],
    always: [],
  },
  {
    id: 'email',
    topic: 'you',
    label: { en: 'Email', 'zh-CN': '电子邮箱', 'zh-TW': '電子郵件' },
    hint: { en: 'A work email if you have one', 'zh-CN': '建议填写工作邮箱', 'zh-TW': '建議填寫公司信箱' },
    why: { en: 'We send your pass and key here', 'zh-CN': '用于接收参观证和登记码', 'zh-TW': '用於接收參觀證與登記碼' },
    seconds: 9,
    fields: [
      {
        id: 'email',
        kind: 'email',
        noun: { en: 'your email', 'zh-CN': '电子邮箱', 'zh-TW': '電子郵件' },
        maxLength: 254,
        autocomplete: 'email',
        inputMode: 'email',
      },
    ],
    always: [
      { point: 'emailDomain', confidence: 1 },
      { point: 'mailboxKind', confidence: 0.9 },
    ],
  },
  {
    id: 'company',
    topic: 'you',
    label: { en: 'Company', 'zh-CN': '公司名称', 'zh-TW': '公司名稱' },
    hint: {
      en: 'Full name as on your business card',
      'zh-CN': '请填写名片上的公司全称',
      'zh-TW': '請填寫名片上的公司全名',
    },
    why: {
      en: 'Printed on your badge; the show is for the trade only',
      'zh-CN': '印于胸卡；本展仅限专业人士',
      'zh-TW': '印於識別證；本展僅限專業人士',
    },
    seconds: 7,
    fields: [
      {
        id: 'company',
        kind: 'text',
        noun: { en: 'your company', 'zh-CN': '公司名称', 'zh-TW': '公司名稱' },
        maxLength: 120,
        autocomplete: 'organization',
      },
    ],
    always: [],
  },
  {
    id: 'mobile',
    topic: 'you',
    label: { en: 'Mobile number', 'zh-CN': '手机号码', 'zh-TW': '手機號碼' },
    hint: {
      en: 'Any format. Outside mainland China, start with + and your country code',
      'zh-CN': '中国大陆 11 位手机号；其他地区请加国际区号',
      'zh-TW': '請加國碼，例如 +886 912 345 678',
    },
    why: {
      en: 'Find your pass at the desk by its last 4 digits',
      'zh-CN': '现场凭手机尾号快速取证',
      'zh-TW': '現場憑手機末 4 碼快速取證',
    },
    seconds: 8,
    fields: [
      {
        id: 'mobile',
        kind: 'tel',
        noun: { en: 'your mobile number', 'zh-CN': '手机号码', 'zh-TW': '手機號碼' },
        maxLength: 32,
        autocomplete: 'tel',
        inputMode: 'tel',
      },
    ],
    always: [
      { point: 'mobileCountry', confidence: 0.99 },
      { point: 'country', confidence: 0.7 },
      { point: 'smsReachable', confidence: 0.6 },
    ],
  },
  {
    id: 'jobTitle',
    topic: 'you',
    label: { en: 'Job title', 'zh-CN': '职位', 'zh-TW': '職稱' },
    why: {
      en: 'We read your function and your part in purchasing from it, and ask less',
      'zh-CN': '据此了解您的职能和采购角色，少问几题',
      'zh-TW': '據此了解您的職能與採購角色，少問幾題',
    },
    seconds: 5,
    fields: [
      {
        id: 'jobTitle',
        kind: 'text',
        noun: { en: 'your job title', 'zh-CN': '职位', 'zh-TW': '職稱' },
        maxLength: 80,
        autocomplete: 'organization-title',
      },
    ],
    always: [],
  },
  {
    id: 'country',
    topic: 'you',
    label: { en: 'Country or region', 'zh-CN': '国家/地区', 'zh-TW': '國家/地區' },
    hint: {
      en: 'Shown as already filled when we can tell; change it if wrong',
      'zh-CN': '如已自动识别，请核对',
      'zh-TW': '若已自動帶入，請確認是否正確',
    },
    why: {
      en: 'Decides the language and travel help we send, and who greets you',
      'zh-CN': '用于提供相应语言的服务和交通信息',
      'zh-TW': '用於提供相應語言的服務與交通資訊',
    },
    seconds: 4,
    fields: [
      {
        id: 'country',
        kind: 'select',
        noun: { en: 'your country or region', 'zh-CN': '国家/地区', 'zh-TW': '國家/地區' },
        autocomplete: 'country',
        options: countries,
      },
    ],
    always: [],
  },
  {
    id: 'city',
    topic: 'you',
    label: { en: 'City', 'zh-CN': '城市', 'zh-TW': '城市' },
    why: {
      en: 'For travel help and local group tours',
      'zh-CN': '用于交通信息和组团参观',
      'zh-TW': '用於交通資訊與團體參訪',
    },
    seconds: 4,
    fields: [
      {
        id: 'city',
        kind: 'text',
        noun: { en: 'your city', 'zh-CN': '城市', 'zh-TW': '城市' },
        maxLength: 60,
        autocomplete: 'address-level2',
      },
    ],
    always: [],
  },
  {
    id: 'badgeName',
    topic: 'you',
    label: { en: 'Name in Latin letters for the badge', 'zh-CN': '胸卡英文/拼音姓名', 'zh-TW': '識別證英文姓名' },
    hint: {
      en: 'Only if you want it on the badge',
      'zh-CN': '如需在胸卡上显示请填写',
      'zh-TW': '如需印在識別證上請填寫',
    },
    why: {
      en: 'So that people from abroad can read your badge',
      'zh-CN': '便于海外展商称呼您',
      'zh-TW': '方便海外參展商稱呼您',
    },
    seconds: 4,
    fields: [
      {
        id: 'badgeName',
        kind: 'text',
        noun: { en: 'your name in Latin letters', 'zh-CN': '英文或拼音姓名', 'zh-TW': '英文姓名' },
        maxLength: 60,
      },
    ],
    always: [],
  },
  {
    id: 'preferredChannel',
    topic: 'you',
    label: { en: 'How should we reach you?', 'zh-CN': '您希望我们如何联系您？', 'zh-TW': '您希望我們如何聯絡您？' },
    why: {
      en: 'Used for your visit only, unless you allow more',
      'zh-CN': '仅用于您的参观事宜，除非您另行同意',
      'zh-TW': '僅用於您的參觀事宜，除非您另行同意',
    },
    seconds: 3,
    fields: [
      {
        id: 'preferredChannel',
        kind: 'radio',
        noun: { en: 'how we should reach you', 'zh-CN': '联系方式', 'zh-TW': '聯絡方式' },
        options: [
          { id: 'email', label: { en: 'Email', 'zh-CN': '邮件', 'zh-TW': '電子郵件' } },
          { id: 'sms', label: { en: 'Text message', 'zh-CN': '短信', 'zh-TW': '簡訊' }, showIf: mobileKnown },
          { id: 'wechat', label: { en: 'WeChat', 'zh-CN': '微信', 'zh-TW': '微信' } },
          { id: 'phone', label: { en: 'Phone call', 'zh-CN': '电话', 'zh-TW': '電話' }, showIf: mobileKnown },
        ],
      },
    ],
    always: [],
  },
]

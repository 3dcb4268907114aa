import type { EmailFault } from '#lib/answers/email.ts'
import type { Field } from '#lib/catalogue.ts'
import type { Locale, Text } from '#lib/text.ts'

/** A sentence with its blanks: `{noun}`, `{max}`. */
const written = {
  enter: { en: 'Enter {noun}', 'zh-CN': '请输入{noun}', 'zh-TW': '請輸入{noun}' },
  choose: { en: 'Choose {noun}', 'zh-CN': '请选择{noun}', 'zh-TW': '請選擇{noun}' },
  chooseFromList: {
    en: 'Choose {noun} from the list',
    'zh-CN': '请从列表中选择{noun}',
    'zh-TW': '請從清單中選擇{noun}',
  },
  chooseAtMost: { en: 'Choose at most {max}', 'zh-CN': '最多选择 {max} 项', 'zh-TW': '最多選擇 {max} 項' },
  shorten: {
    en: 'Shorten {noun} to {max} characters',
    'zh-CN': '请将{noun}缩短至 {max} 个字符以内',
    'zh-TW': '請將{noun}縮短至 {max} 個字元以內',
  },
  plainText: {
    en: 'Enter {noun} in plain letters, on one line',
    'zh-CN': '请用普通文字在一行内输入{noun}',
    'zh-TW': '請用一般文字在一行內輸入{noun}',
  },
  complete: {
    en: 'Fill in every line of {noun}',
    'zh-CN': '请完整填写{noun}',
    'zh-TW': '請完整填寫{noun}',
  },
  mobile: {
    en: 'Enter your mobile number in full, with its country code, like +86 138 0013 8000',
    'zh-CN': '请输入完整的手机号码；中国大陆以外请加国际区号，如 +886 912 345 678',
    'zh-TW': '請輸入完整的手機號碼並加國碼，例如 +886 912 345 678',
  },
} as const satisfies Record<string, Text>

const emailFaults = {
  'no-at': {
    en: 'Enter your email with an @, like name@company.com',
    'zh-CN': '电子邮箱缺少 @，请按 name@company.com 的格式输入',
    'zh-TW': '電子郵件缺少 @，請依 name@company.com 的格式輸入',
  },
  several: {
    en: 'Enter one email only',
    'zh-CN': '请只输入一个电子邮箱',
    'zh-TW': '請只輸入一個電子郵件',
  },
  'local-part': {
    en: 'Check your email: before the @ only plain letters, digits and signs such as . - _ can stand',
    'zh-CN': '请检查电子邮箱：@ 前只能使用英文字母、数字和 . - _ 等符号',
    'zh-TW': '請檢查電子郵件：@ 前只能使用英文字母、數字和 . - _ 等符號',
  },
  domain: {
    en: 'Check your email: after the @ a full domain must stand, like company.com',
    'zh-CN': '请检查电子邮箱：@ 后须为完整域名，如 company.com',
    'zh-TW': '請檢查電子郵件：@ 後須為完整網域，例如 company.com',
  },
  'too-long': {
    en: 'Shorten your email to 254 characters',
    'zh-CN': '请将电子邮箱缩短至 254 个字符以内',
    'zh-TW': '請將電子郵件縮短至 254 個字元以內',
  },
  invalid: {
    en: 'Enter your email like name@company.com',
    'zh-CN': '请按 name@company.com 的格式输入电子邮箱',
    'zh-TW': '請依 name@company.com 的格式輸入電子郵件',
  },
} as const satisfies Record<EmailFault, Text>

/** What people read when an answer is refused: what to do, in the words of the question. */
export function sentence(
  name: keyof typeof written,
  locale: Locale,
  field?: Pick<Field, 'noun'>,
  max?: number,
): string {
  return written[name][locale].replace('{noun}', field?.noun[locale] ?? '').replace('{max}', String(max ?? ''))
}

export const emailSentence = (fault: EmailFault, locale: Locale): string => emailFaults[fault][locale]

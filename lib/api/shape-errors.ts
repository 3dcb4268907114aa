import type { z } from 'zod'
import type { FieldError } from '#lib/errors.ts'
import type { Locale, Text } from '#lib/text.ts'

const details: Readonly<Record<string, Text>> = {
  required: { en: 'This is missing', 'zh-CN': '缺少此项', 'zh-TW': '缺少此項' },
  'too-long': { en: 'This is too long', 'zh-CN': '内容过长', 'zh-TW': '內容過長' },
  'wrong-type': { en: 'This is not of the expected kind', 'zh-CN': '类型不符', 'zh-TW': '類型不符' },
  invalid: { en: 'This is not what is expected here', 'zh-CN': '内容不符合要求', 'zh-TW': '內容不符合要求' },
  'unknown-field': { en: 'There is no such field', 'zh-CN': '没有这个字段', 'zh-TW': '沒有這個欄位' },
  'unknown-option': { en: 'This is not one of the options', 'zh-CN': '不在可选范围内', 'zh-TW': '不在可選範圍內' },
  privacy: {
    en: 'Tick that you have read the privacy notice',
    'zh-CN': '请阅读并勾选《隐私政策》',
    'zh-TW': '請閱讀並勾選隱私權政策',
  },
}

/** What zod found wrong, as errors with stable codes and sentences in the person's language. */
export function shapeErrors(error: z.ZodError, sent: unknown, locale: Locale): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => one([...issue.path, key], 'unknown-field', locale))
    return [one(issue.path, codeOf(issue, sent), locale)]
  })
}

const escaped = (part: PropertyKey): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1')

const one = (path: readonly PropertyKey[], code: string, locale: Locale): FieldError => ({
  pointer: path.map((part) => `/${escaped(part)}`).join(''),
  code,
  detail: details[path[0] === 'privacy' ? 'privacy' : code]?.[locale] ?? '',
})

function codeOf(issue: z.core.$ZodIssue, sent: unknown): string {
  const given = issue.path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], sent)
  if (given === undefined || (issue.path[0] === 'privacy' && given === false)) return 'required'
  if (issue.code === 'invalid_type') return 'wrong-type'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'invalid_value') return typeof given === typeof issue.values[0] ? 'unknown-option' : 'wrong-type'
  return 'invalid'
}

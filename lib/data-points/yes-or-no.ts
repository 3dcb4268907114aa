import type { Text } from '#lib/text.ts'

/** Words for a point that is true or false. */
export const yesOrNo: Readonly<Record<string, Text>> = {
  true: { en: 'Yes', 'zh-CN': '是', 'zh-TW': '是' },
  false: { en: 'No', 'zh-CN': '否', 'zh-TW': '否' },
}

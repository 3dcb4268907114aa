import type { Text } from '#lib/text.ts'

export const kind: Text = { en: 'Visitor', 'zh-CN': '专业观众', 'zh-TW': '專業買主' }
export const open: Text = { en: 'Open', 'zh-CN': '开放时间', 'zh-TW': '開放時間' }
export const dates: Text = { en: 'Dates', 'zh-CN': '日期', 'zh-TW': '日期' }
export const entrance: Text = { en: 'Entrance', 'zh-CN': '入口', 'zh-TW': '入口' }
export const show: Text = {
  en: 'Registration number · show this code at the entrance',
  'zh-CN': '登记编号 · 入场时请出示此二维码',
  'zh-TW': '登錄編號 · 入場時請出示此 QR Code',
}

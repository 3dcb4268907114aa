import type { Locale } from '#lib/text.ts'

/** The light theme's colours. Mail programs that darken a mail do so from these, each with its own ground. */
export const colour = {
  paper: '#ffffff',
  wash: '#f4f6f4',
  ink: '#14201b',
  ink2: '#435049',
  ink3: '#5f6b65',
  line: '#d8ddd9',
  accent: '#0c5f45',
  onAccent: '#ffffff',
  accentWash: '#e8f1ed',
  accentLine: '#a9cabd',
} as const

const latin = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial"

export const sans: Readonly<Record<Locale, string>> = {
  en: `${latin},sans-serif`,
  'zh-CN': `${latin},'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif`,
  'zh-TW': `${latin},'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC',sans-serif`,
}

export const mono = "SFMono-Regular,Menlo,Consolas,'Courier New',monospace"

import type { Topic } from '#lib/catalogue.ts'

/** A page asks about one topic at a time. */
export const topics: readonly Topic[] = [
  { id: 'you', label: { en: 'About you', 'zh-CN': '关于您', 'zh-TW': '關於您' } },
  { id: 'work', label: { en: 'Your company', 'zh-CN': '您的公司', 'zh-TW': '您的公司' } },
  { id: 'looking-for', label: { en: 'What you look for', 'zh-CN': '您想找什么', 'zh-TW': '您想找什麼' } },
  { id: 'visit', label: { en: 'Your visit', 'zh-CN': '您的参观', 'zh-TW': '您的參觀' } },
  { id: 'meetings', label: { en: 'Your meetings', 'zh-CN': '您的洽谈', 'zh-TW': '您的洽談' } },
]

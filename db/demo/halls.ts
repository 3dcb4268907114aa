import type { EventContent } from '#lib/event.ts'

export const halls: EventContent['halls'] = [
  {
    id: 'hall-1',
    name: { en: 'Hall 1', 'zh-CN': '1 号馆', 'zh-TW': '1 號館' },
    about: {
      en: 'Proteins, vitamins, probiotics',
      'zh-CN': '蛋白质、维生素、益生菌',
      'zh-TW': '蛋白質、維生素、益生菌',
    },
  },
  {
    id: 'hall-2',
    name: { en: 'Hall 2', 'zh-CN': '2 号馆', 'zh-TW': '2 號館' },
    about: {
      en: 'Botanicals, lipids, sugar reduction',
      'zh-CN': '植物提取物、功能油脂、减糖',
      'zh-TW': '植物萃取物、機能油脂、減糖',
    },
  },
  {
    id: 'hall-3',
    name: { en: 'Hall 3', 'zh-CN': '3 号馆', 'zh-TW': '3 號館' },
    about: { en: 'Flavour, texture, healthy ageing', 'zh-CN': '风味、质构、健康老龄', 'zh-TW': '風味、質地、健康熟齡' },
  },
  {
    id: 'hall-4',
    name: { en: 'Hall 4', 'zh-CN': '4 号馆', 'zh-TW': '4 號館' },
    about: {
      en: 'Contract manufacturing, packaging, testing',
      'zh-CN': '代工、包装、检测',
      'zh-TW': '代工、包裝、檢驗',
    },
  },
]

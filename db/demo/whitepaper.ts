import type { EventContent } from '#lib/event.ts'

/** Pages and bytes are those of the files made by `scripts/whitepaper.mjs`; a test compares them. */
export const whitepaper: EventContent['whitepaper'] = {
  id: 'gut-health-sourcing-2027',
  title: {
    en: 'Buying probiotics with your eyes open: a sourcing guide 2027',
    'zh-CN': '看清楚再买：2027 益生菌采购指南',
    'zh-TW': '看清楚再買：2027 益生菌採購指南',
  },
  abstract: {
    en: 'Two powders with the same label can differ a hundredfold in living cells by the time they reach the shelf. This guide shows purchasing and R&D teams which twelve questions to put to a supplier, how to read a stability report, what strain-level evidence looks like, and which storage clauses belong in the contract. With a one-page checklist.',
    'zh-CN':
      '标签相同的两种菌粉，到货架时活菌数可能相差百倍。本指南告诉采购和研发团队：向供应商问哪十二个问题、如何看稳定性报告、菌株级证据是什么样、合同里该写哪些储运条款。附一页检查清单。',
    'zh-TW':
      '標示相同的兩種菌粉，到貨架時活菌數可能相差百倍。本指南告訴採購與研發團隊：該問供應商哪十二個問題、如何看安定性報告、菌株層級的實證長什麼樣、合約該寫哪些儲運條款。附一頁檢核表。',
  },
  gate: {
    en: 'You need not subscribe to download.',
    'zh-CN': '下载无需订阅。',
    'zh-TW': '下載不必訂閱。',
  },
  files: {
    en: { file: 'sourcing-guide-2027.en.pdf', pages: 9, bytes: 174512 },
    'zh-CN': { file: 'sourcing-guide-2027.zh-CN.pdf', pages: 9, bytes: 1004364 },
    'zh-TW': { file: 'sourcing-guide-2027.zh-TW.pdf', pages: 9, bytes: 1143433 },
  },
}

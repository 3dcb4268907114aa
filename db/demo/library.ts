import type { LibraryDocument } from '#lib/library.ts'

/** Pages and bytes are those of the files made by `scripts/library.mjs`; a test compares them. */
const sourcingGuide: LibraryDocument = {
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
  files: {
    en: { file: 'sourcing-guide-2027.en.pdf', pages: 9, bytes: 174512 },
    'zh-CN': { file: 'sourcing-guide-2027.zh-CN.pdf', pages: 9, bytes: 1004364 },
    'zh-TW': { file: 'sourcing-guide-2027.zh-TW.pdf', pages: 9, bytes: 1143433 },
  },
}

const visitPlanner: LibraryDocument = {
  id: 'visit-planner-2027',
  title: {
    en: 'Three days, four halls: a visit planner',
    'zh-CN': '三天四馆：参观计划表',
    'zh-TW': '三天四館：參觀計畫表',
  },
  abstract: {
    en: 'Two pages to fill in before you leave home: what you come for, ten stands, and what to do on the way back.',
    'zh-CN': '出发前填好的两页纸：为什么来、看哪十个展位、回程路上做什么。',
    'zh-TW': '出發前填好的兩頁紙：為什麼來、看哪十個攤位、回程路上做什麼。',
  },
  files: {
    en: { file: 'visit-planner-2027.en.pdf', pages: 3, bytes: 71666 },
    'zh-CN': { file: 'visit-planner-2027.zh-CN.pdf', pages: 3, bytes: 343590 },
    'zh-TW': { file: 'visit-planner-2027.zh-TW.pdf', pages: 3, bytes: 381851 },
  },
}

/** The library of the demo event. */
export const library: readonly LibraryDocument[] = [sourcingGuide, visitPlanner]

import type { Derivation, Guess, Reading } from '#lib/derive/derivation.ts'
import { departments, heads, type Part, ranks, underHeads } from '#lib/derive/job-words.ts'
import { remembering } from '#lib/remembering.ts'

type Title = { job?: string; level?: string; role?: string }

/** Characters of titles that Taiwan and Hong Kong write otherwise, in pairs. 負責人 is left: there it means the owner. */
const pairs =
  '採采購购經经總总監监協协處处課课組组長长專专員员師师廠厂業业務务銷销產产質质檢检驗验驻驻發发開开創创辦办執执營营運运財财會会計计編编輯辑記记資资訊讯電电顧顾問问實实習习學学講讲區区國国際际貿贸進进應应鏈链倉仓儲储庫库製制車车間间藝艺設设備备場场劃划關关廣广媒媒體体東东導导總总闆板級级術术醫医藥药養养職职專专案案資资暨与貨货報报後后規规註注冊册應应內内書书維维數数轉转環环傳传權权訓训勞劳衛卫護护視视標标準准議议談谈評评審审檔档圖图館馆園园團团隊队試试劑剂農农獸兽濟济處处認认證证險险銀银顏颜選选類类飲饮養养'

const simplified = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at): [string, string] => [pairs[2 * at] ?? '', pairs[2 * at + 1] ?? '']),
)

/** Half width, lower case, Simplified characters, no dots: `Ｒ＆Ｄ經理` → `r&d经理`, `C.E.O.` → `ceo`, `Purch. Mgr.` → `purch mgr`. */
function plainTitle(title: string): string {
  const characters = Array.from(title.normalize('NFKC').toLowerCase(), (one) => simplified.get(one) ?? one)
  return characters.join('').replaceAll('.', '').replaceAll(/\s+/g, ' ').trim()
}

/** How a rank takes part in purchasing, by what its department does there. */
const roles: Readonly<Record<Exclude<Part, 'stays out'>, Readonly<Record<string, string>>>> = {
  buys: { director: 'decide', manager: 'recommend', specialist: 'source', assistant: 'source' },
  develops: { director: 'recommend', manager: 'evaluate', specialist: 'evaluate', assistant: 'evaluate' },
  tests: { director: 'evaluate', manager: 'evaluate', specialist: 'evaluate', assistant: 'evaluate' },
}

function roleOf(part: Part | undefined, level: string | undefined): string | undefined {
  if (part === 'stays out') return 'none'
  return part && level ? roles[part][level] : undefined
}

const only = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined)

const rankIn = (title: string): string | undefined => ranks.find(({ words }) => words.test(title))?.level

/** The departments a title names; a word that was read is gone for those after it. */
function departmentsIn(title: string) {
  let rest = title
  return departments.filter(({ words }) => {
    const next = words.reduce((text, word) => text.replace(word, ' '), rest)
    if (next === rest) return false
    rest = next
    return true
  })
}

/** What somebody is no longer, or says they are not, tells nothing of what they do today. */
const past = /\b(?:former(?:ly)?|retired|ex-|not an?)\b|^前(?![台端厅廳沿])|前任|卸任|退休|离职|離職/

/**
 * What a title says: function, seniority, part in purchasing.
 *
 * Who runs the company runs it, whatever stands beside it (总经理兼研发总监). Who is called head within a department
 * (营销中心总经理) heads that. A title of two departments has no one function.
 */
const readTitle = remembering((written: string): Title => {
  const title = plainTitle(written)
  if (past.test(title)) return {}
  const levels = title.split('/').flatMap((part) => rankIn(part) ?? [])
  const runsAll = title.split(/[/、&,+兼]/).some((part) => rankIn(part) === 'owner' && departmentsIn(part).length === 0)
  if (runsAll) return { job: 'management', level: 'owner', role: 'decide' }

  const named = departmentsIn(title)
  if (named.length > 0) {
    const inside = levels.map((level) => (level === 'owner' ? 'director' : level))
    const parts = named.flatMap(({ part }) =>
      inside.length > 0 ? inside.map((level) => roleOf(part, level)) : [roleOf(part, undefined)],
    )
    const level = only(inside)
    return { job: level === 'academic' ? level : only(named.map(({ job }) => job)), level, role: only(parts) }
  }
  const level = only(levels)
  return { job: heads.test(title) || underHeads.test(title) ? 'management' : undefined, level }
})

const titleOf = (known: Reading): Title => readTitle(known.text('jobTitle') ?? '')

/**
 * How often people may be expected to say the same of themselves. The labels agree far oftener (see the accuracy test), but
 * they too are only what somebody of the trade reads from a title.
 */
const likelihood: Readonly<Record<string, number>> = {
  decide: 0.7,
  recommend: 0.6,
  evaluate: 0.6,
  source: 0.65,
  none: 0.7,
}

const sure = (value: string | undefined, confidence: number): Guess | undefined =>
  value ? { value, confidence } : undefined

export const jobTitleDerivations: readonly Derivation[] = [
  { point: 'jobFunction', from: ['jobTitle'], derive: (known) => sure(titleOf(known).job, 0.95) },
  { point: 'seniority', from: ['jobTitle'], derive: (known) => sure(titleOf(known).level, 0.95) },
  {
    point: 'purchasingRole',
    from: ['jobTitle'],
    derive(known) {
      const { role = '' } = titleOf(known)
      return sure(role, likelihood[role] ?? 0)
    },
  },
]

import { type City, cities } from '#lib/derive/cities.ts'
import { hasSimplified, hasTraditional } from '#lib/derive/han.ts'

type Place = { country: string; confidence: number }

/** Forms of companies that one country's law alone knows, or nearly. */
const forms: readonly { form: RegExp; country: string; confidence: number }[] = [
  { form: /株式会社|有限会社|\bK\.?K\.$/u, country: 'JP', confidence: 0.9 },
  { form: /주식회사|\(주\)|㈜/u, country: 'KR', confidence: 0.9 },
  { form: /\bSdn\.? Bhd\.?/i, country: 'MY', confidence: 0.9 },
  { form: /\bPte\.? Ltd\.?/i, country: 'SG', confidence: 0.9 },
  { form: /\bPty\.? Ltd\.?/i, country: 'AU', confidence: 0.75 },
  { form: /\bPvt\.? Ltd\.?/i, country: 'IN', confidence: 0.7 },
  { form: /\bS\.p\.A\.?$/, country: 'IT', confidence: 0.8 },
  { form: /\bSp\. ?z ?o\. ?o\.?/i, country: 'PL', confidence: 0.9 },
  { form: /\bB\.V\.$/, country: 'NL', confidence: 0.8 },
  { form: /\bOyj?$/, country: 'FI', confidence: 0.85 },
  { form: /\bApS$/, country: 'DK', confidence: 0.85 },
]

const places: readonly { place: RegExp; country: string }[] = [
  { place: /^[（(]?(台湾|台灣|臺灣)|\bTaiwan\b/i, country: 'TW' },
  { place: /^[（(]?香港|\bHong ?Kong\b/i, country: 'HK' },
  { place: /^[（(]?(澳门|澳門)|\bMacao\b|\bMacau\b/i, country: 'MO' },
  { place: /^[（(]?中国|[（(]中国[）)]|\bChina\b/i, country: 'CN' },
  {
    place:
      /^(河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)/u,
    country: 'CN',
  },
]

/** The city that a registered name begins with, or that an English name mentions: 上海青岚… or “Shanghai Qinglan…”. */
export function cityOf(company: string): City | undefined {
  const name = company.normalize('NFKC').replaceAll('臺', '台')
  return cities.find(({ names }) => {
    if (name.startsWith(names['zh-CN']) || name.startsWith(names['zh-TW'])) return true
    const english = names.en.replace('’', '')
    return new RegExp(`(^|\\W)${english}(\\W|$)`, 'i').test(name.replaceAll("'", ''))
  })
}

/** The country a company's name speaks of; nothing when its parts disagree or say too little. */
export function placeOf(company: string): Place | undefined {
  const heard = new Map<string, number>()
  const hear = (country: string, confidence: number) =>
    heard.set(country, Math.max(confidence, heard.get(country) ?? 0))

  const city = cityOf(company)
  if (city) hear(city.country, 0.75)
  for (const { place, country } of places) if (place.test(company)) hear(country, 0.75)
  for (const { form, country, confidence } of forms) if (form.test(company)) hear(country, confidence)
  // Simplified 公司 is the mainland's; only Taiwan writes 股份有限公司 in traditional characters.
  if (/公司$/u.test(company)) {
    if (hasSimplified(company) && !hasTraditional(company)) hear('CN', heard.has('CN') ? 0.8 : 0.7)
    if (/股份有限公司$/u.test(company) && hasTraditional(company)) hear('TW', heard.has('TW') ? 0.85 : 0.7)
  }

  const [only, ...others] = heard
  return only && others.length === 0 ? { country: only[0], confidence: only[1] } : undefined
}

import { type City, cities } from '#lib/derive/cities.ts'
import { hasSimplified, hasTraditional } from '#lib/derive/han.ts'
import { legalFormOf } from '#lib/derive/legal-form.ts'
import { remembering } from '#lib/remembering.ts'

type Place = { country: string; confidence: number }

/** Where registers put the place first, and so where a name in Chinese characters is looked up by its beginning. */
const placeFirst = new Set(['CN', 'TW', 'HK', 'MO', 'JP', 'KR'])

const isLatin = (name: string): boolean => /^[\p{Script=Latin}\s’'()]+$/u.test(name)
const plainLatin = (name: string): string => name.toLowerCase().replaceAll("'", '’')

const namesOf = ({ names, also }: City): string[] => [names.en, names['zh-CN'], names['zh-TW'], ...also]

const citiesBy = (fits: (name: string, city: City) => boolean, key: (name: string) => string) =>
  new Map(cities.flatMap((city) => namesOf(city).flatMap((name) => (fits(name, city) ? [[key(name), city]] : []))))

const byCharacters = citiesBy((name, { country }) => !isLatin(name) && placeFirst.has(country), String) as ReadonlyMap<
  string,
  City
>
const byWords = citiesBy(isLatin, plainLatin) as ReadonlyMap<string, City>

const provinces =
  '河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区'.split(
    ' ',
  )

/** 浙江 and 浙江省 alike. */
const provinceNames = new Set(
  provinces.flatMap((full) => [full, full.slice(0, full.startsWith('内') || full.startsWith('黑') ? 3 : 2)]),
)

const lands: readonly { country: string; words: RegExp }[] = [
  { country: 'TW', words: /^\(?(台湾|台灣)|\bTaiwan\b/i },
  { country: 'HK', words: /^\(?香港|\((香港|HK)\)|\bHong ?Kong\b/i },
  { country: 'MO', words: /^\(?(澳门|澳門)|\bMaca[ou]\b/i },
  { country: 'CN', words: /^\(?(中国|中國)|\((中国|中國)\)|\bChina\b/i },
]

const plainName = (company: string): string => company.normalize('NFKC').replaceAll('臺', '台')

function beginning<T>(name: string, sizes: readonly number[], find: (start: string) => T | undefined): T | undefined {
  for (const size of sizes) {
    const found = find(name.slice(0, size))
    if (found) return found
  }
  return undefined
}

const provinceOf = (name: string): string | undefined =>
  beginning(name, [8, 7, 6, 5, 4, 3, 2], (start) => (provinceNames.has(start) ? start : undefined))

/** The city a name in Chinese characters begins with, after its province, and how much of the name that takes. */
function leadingCity(name: string): { city: City; size: number } | undefined {
  const province = provinceOf(name)?.length ?? 0
  return beginning(name.slice(province), [4, 3, 2], (start) => {
    const city = byCharacters.get(start)
    return city && { city, size: province + start.length }
  })
}

/** 嘉吉食品(天津)有限公司 and “Boston Scientific (Shanghai)” are where the brackets say. */
function bracketedCity(name: string): City | undefined {
  for (const [, inside = ''] of name.matchAll(/\(([^()]{2,20})\)/g)) {
    const city = byWords.get(plainLatin(inside)) ?? byCharacters.get(inside)
    if (city) return city
  }
  return undefined
}

/** The one city that words of the name speak of; two say nothing. */
function spokenCity(name: string): City | undefined {
  const words = plainLatin(name).match(/[\p{L}\p{M}’]+/gu) ?? []
  const heard = new Set<City>()
  for (const at of words.keys())
    for (const size of [4, 3, 2, 1]) {
      const city = byWords.get(words.slice(at, at + size).join(' '))
      if (city) heard.add(city)
    }
  return heard.size === 1 ? [...heard][0] : undefined
}

/** The city that a registered name begins with, has in brackets, or mentions: 上海青岚…, …(天津)有限公司, “Shanghai Qinglan…”. */
export const cityOf = remembering((company: string): City | undefined => {
  const name = plainName(company)
  return bracketedCity(name) ?? leadingCity(name)?.city ?? spokenCity(name)
})

/** Without the place in front: 浙江省杭州市远山食品 → 远山食品. */
export function withoutPlace(company: string): string {
  const name = plainName(company)
  const size = leadingCity(name)?.size ?? provinceOf(name)?.length ?? 0
  const rest = company.slice(size)
  return size > 0 && (rest.startsWith('市') || rest.startsWith('省')) ? rest.slice(1) : rest
}

/** The country a company's name speaks of; nothing when its parts disagree or say too little. */
export function placeOf(company: string): Place | undefined {
  const name = plainName(company)
  const heard = new Map<string, number>()
  const hear = (country: string, confidence: number) =>
    heard.set(country, Math.max(confidence, heard.get(country) ?? 0))

  const city = cityOf(company)
  // Abroad a city is as often a part of a brand.
  if (city) hear(city.country, placeFirst.has(city.country) ? 0.75 : 0.6)
  for (const { country, words } of lands) if (words.test(name)) hear(country, 0.75)
  if (provinceOf(name)) hear('CN', 0.75)
  const form = legalFormOf(company)?.form
  if (form?.country) hear(form.country, form.confidence ?? 0)
  // Simplified 公司 is the mainland's; only Taiwan writes 股份有限公司 in traditional characters.
  if (/公司$/u.test(name)) {
    if (hasSimplified(name) && !hasTraditional(name)) hear('CN', heard.has('CN') ? 0.8 : 0.7)
    if (/股份有限公司$/u.test(name) && hasTraditional(name)) hear('TW', heard.has('TW') ? 0.85 : 0.7)
  }

  const [only, ...others] = heard
  return only && others.length === 0 ? { country: only[0], confidence: only[1] } : undefined
}

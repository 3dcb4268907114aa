import { formBeginnings, formEndings, type LegalForm } from '#lib/derive/company-forms.ts'
import { remembering } from '#lib/remembering.ts'

/** A name without its legal form, half width. */
type Named = { form: LegalForm; rest: string }

const longestGlued = 14
const mostWords = 5

/** Without these marks at its ends; by hand, since a pattern would try every run of them. */
export function trimmed(text: string, marks: string): string {
  let start = 0
  let end = text.length
  while (end > start && marks.includes(text.charAt(end - 1))) end--
  while (start < end && marks.includes(text.charAt(start))) start++
  return text.slice(start, end)
}

/** `S.p.A.` and `SPA` are one form: `spa`. */
const plain = (words: string): string => words.toLowerCase().replaceAll('.', '')

/** Chinese, Japanese and Korean write the form without a space: 青岚健康科技有限公司, 株式会社さくら, (주)한빛. */
function glued(name: string, forms: ReadonlyMap<string, LegalForm>, atEnd: boolean): Named | undefined {
  for (let size = Math.min(longestGlued, name.length - 1); size > 1; size--) {
    const cut = atEnd ? name.length - size : size
    const [one, other] = [name.slice(0, cut), name.slice(cut)]
    const form = forms.get(atEnd ? other : one)
    // “cobalt” ends in no form: Latin words stand apart.
    if (form && !/[a-zа-я]/i.test(atEnd ? other : one)) return { form, rest: atEnd ? one : other }
  }
  return undefined
}

/** Elsewhere it is words of its own: “Harbour Foods Co., Ltd.”, “PT Sinar Jaya”. */
function spaced(name: string, forms: ReadonlyMap<string, LegalForm>, atEnd: boolean): Named | undefined {
  const words = [...name.matchAll(/[^\s,，]+/g)]
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count--) {
    const spoken = atEnd ? words.slice(-count) : words.slice(0, count)
    const form = forms.get(plain(spoken.map(([word]) => word).join(' ')))
    if (!form) continue
    return { form, rest: atEnd ? name.slice(0, spoken[0]?.index) : name.slice(words[count]?.index) }
  }
  return undefined
}

const find = (name: string, forms: ReadonlyMap<string, LegalForm>, atEnd: boolean): Named | undefined =>
  spaced(name, forms, atEnd) ?? glued(name, forms, atEnd)

/** The legal form a company's name has, and what is left of the name. Thai has one half in front, one at the end. */
export const legalFormOf = remembering((company: string): Named | undefined => {
  const name = trimmed(company.normalize('NFKC'), ' ,.;')
  const ending = find(name, formEndings, true)
  const beginning = find(trimmed(ending?.rest ?? name, ' '), formBeginnings, false)
  if (!ending && !beginning) return undefined
  const form = { kind: '', ...beginning?.form, ...ending?.form }
  return { form, rest: trimmed(beginning?.rest ?? ending?.rest ?? name, ' ,.-"“”«»') }
})

import type { Derivation, Reading } from '#lib/derive/derivation.ts'
import { hasSimplified, hasTraditional, isHan } from '#lib/derive/han.ts'
import { compoundSurnames, latinSurnames, surnames } from '#lib/derive/surnames.ts'

type Parts = { family: string; given: string; confidence: number }

/** Family name and given name, where the order can be told; nothing otherwise. */
export function partsOf(name: string): Parts | undefined {
  if (isHan(name)) return hanParts(name)
  return /^[\p{Script=Latin}\p{M}'’. ,-]+$/u.test(name) ? latinParts(name) : undefined
}

/** The family name stands first. A name that begins with none on the list may be Japanese: nothing is said. */
function hanParts(name: string): Parts | undefined {
  const compound = compoundSurnames.find((one) => name.startsWith(one) && name.length > one.length)
  const family = compound ?? [...name][0] ?? ''
  const given = name.slice(family.length)
  if (!compound && !surnames.has(family)) return undefined
  const length = [...given].length
  return length === 1 || length === 2 ? { family, given, confidence: 0.97 } : undefined
}

function latinParts(name: string): Parts | undefined {
  const [before, after, ...more] = name.split(',').map((part) => part.trim())
  if (before && after && more.length === 0) return { family: before, given: after, confidence: 0.95 }
  const words = name.split(' ')
  const [first, last] = words
  if (words.length !== 2 || !first || !last || name.includes(',')) return undefined

  const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
  if (isCapital(first) !== isCapital(last)) {
    return isCapital(first)
      ? { family: first, given: last, confidence: 0.9 }
      : { family: last, given: first, confidence: 0.9 }
  }
  const isChinese = (word: string) => latinSurnames.has(word.toLowerCase())
  if (isChinese(first) && isChinese(last)) return undefined
  if (isChinese(first)) return { family: first, given: last, confidence: 0.8 }
  return { family: last, given: first, confidence: isChinese(last) ? 0.85 : 0.75 }
}

const scripts: readonly { script: string; pattern: RegExp }[] = [
  { script: 'Jpan', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { script: 'Kore', pattern: /\p{Script=Hangul}/u },
  { script: 'Latn', pattern: /^[\p{Script=Latin}\p{M}\p{P} ]+$/u },
  { script: 'Cyrl', pattern: /\p{Script=Cyrillic}/u },
  { script: 'Arab', pattern: /\p{Script=Arabic}/u },
  { script: 'Thai', pattern: /\p{Script=Thai}/u },
]

/** ISO 15924; `Hani` where the characters are written alike in Simplified and Traditional Chinese. */
export function scriptOf(name: string): string | undefined {
  if (!isHan(name)) return scripts.find(({ pattern }) => pattern.test(name))?.script
  if (hasSimplified(name) === hasTraditional(name)) return 'Hani'
  return hasSimplified(name) ? 'Hans' : 'Hant'
}

const nameOf = (known: Reading): string => known.text('name') ?? ''

export const nameDerivations: readonly Derivation[] = [
  {
    point: 'familyName',
    from: ['name'],
    derive(known) {
      const parts = partsOf(nameOf(known))
      return parts && { value: parts.family, confidence: parts.confidence }
    },
  },
  {
    point: 'givenName',
    from: ['name'],
    derive(known) {
      const parts = partsOf(nameOf(known))
      return parts && { value: parts.given, confidence: parts.confidence }
    },
  },
  {
    point: 'nameScript',
    from: ['name'],
    derive(known) {
      const script = scriptOf(nameOf(known))
      return script ? { value: script, confidence: 0.9 } : undefined
    },
  },
  {
    point: 'badgeName',
    from: ['name'],
    derive(known) {
      const name = nameOf(known)
      return scriptOf(name) === 'Latn' ? { value: name, confidence: 0.95 } : undefined
    },
  },
]

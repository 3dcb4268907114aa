import type { Derivation, Reading } from '#lib/derive/derivation.ts'
import { hasSimplified, hasTraditional, isHan } from '#lib/derive/han.ts'
import { latinParts } from '#lib/derive/latin-name.ts'
import { compoundSurnames, japaneseSurnames, koreanCompounds, koreanSurnames, surnames } from '#lib/derive/surnames.ts'
import { remembering } from '#lib/remembering.ts'

export type Parts = { family: string; given: string; confidence: number }

const isHangul = (text: string): boolean => /^\p{Script=Hangul}+$/u.test(text)
const isJapanese = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u.test(text)

const lengthOf = (text: string): number => [...text].length

/** Family name and given name, where the order can be told; nothing otherwise. */
export const partsOf = remembering((name: string): Parts | undefined => {
  if (isHan(name)) return hanParts(name)
  if (isHangul(name)) return hangulParts(name)
  const words = name.split(/[ \u3000]/).filter(Boolean)
  const [first, last] = words
  if (words.length === 2 && first && last) {
    // China, Japan and Korea put the family name first, whoever puts a space after it.
    if (words.every(isJapanese) || words.every(isHangul)) return { family: first, given: last, confidence: 0.9 }
    // Thai has no spaces but between names, and its given name stands first.
    if (words.every((word) => /^[\p{Script=Thai}\p{M}]+$/u.test(word)))
      return { family: last, given: first, confidence: 0.85 }
    if (words.every((word) => /^\p{Script=Cyrillic}+$/u.test(word))) return cyrillicParts(first, last)
  }
  return /^[\p{Script=Latin}\p{M}'’. ,-]+$/u.test(name) ? latinParts(name) : undefined
})

/** The family name stands first. A name that begins with none on the list may be Japanese: nothing is said. */
function hanParts(name: string): Parts | undefined {
  const compound = compoundSurnames.find((one) => name.startsWith(one) && name.length > one.length)
  const family = compound ?? [...name.slice(0, 2)][0] ?? ''
  const given = name.slice(family.length)
  if (!compound && (!surnames.has(family) || japaneseSurnames.some((one) => name.startsWith(one)))) return undefined
  if (given.length > 4) return undefined
  const length = lengthOf(given)
  return length === 1 || length === 2 ? { family, given, confidence: 0.97 } : undefined
}

function hangulParts(name: string): Parts | undefined {
  if (name.length > 4) return undefined
  const family = koreanCompounds.find((one) => name.startsWith(one) && name.length > one.length) ?? name.slice(0, 1)
  const given = name.slice(family.length)
  if (given.length < 1 || given.length > 2 || (family.length === 1 && !koreanSurnames.has(family))) return undefined
  return { family, given, confidence: 0.95 }
}

/** Endings of Russian and Ukrainian family names that no given name has. */
const cyrillicFamily = /(.{3}(ов|ова|ев|ева|ёв|ёва|енко|юк)|.{2}(ский|ская|цкий|цкая))$/i

function cyrillicParts(first: string, last: string): Parts | undefined {
  if (cyrillicFamily.test(first) === cyrillicFamily.test(last)) return undefined
  return cyrillicFamily.test(first)
    ? { family: first, given: last, confidence: 0.9 }
    : { family: last, given: first, confidence: 0.9 }
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
    from: ['name', 'givenName', 'familyName'],
    derive(known) {
      const name = nameOf(known)
      if (scriptOf(name) !== 'Latn') return undefined
      const parts = [known.text('givenName'), known.text('familyName')].filter(Boolean)
      // A badge is read out: “Schmidt, Anna” is Anna Schmidt on it.
      return name.includes(',') && parts.length === 2
        ? { value: parts.join(' '), confidence: 0.9 }
        : { value: name, confidence: 0.95, reasons: ['name'] }
    },
  },
]

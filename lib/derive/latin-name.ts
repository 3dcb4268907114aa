import type { Parts } from '#lib/derive/name.ts'
import { alsoGivenNames, latinSurnames } from '#lib/derive/surnames.ts'

const honorifics = new Set('mr mrs ms miss mx dr prof professor sir madam herr frau'.split(' '))
const afterNames = new Set('jr sr ii iii iv phd md mba'.split(' '))

const plain = (word: string): string => word.toLowerCase().replaceAll('.', '')

const isCapital = (word: string): boolean =>
  /\p{L}{2}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase()

const isSurname = (word: string): boolean => latinSurnames.has(word.toLowerCase())

/** A syllable as pinyin, Wade–Giles, Cantonese and Korean spell it, or two glued or joined by a hyphen. */
const isSyllables = (word: string): boolean =>
  /^((zh|ch|sh|ts|hs|kw|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(ng|n|r|k|m|t|p|h)?-?){1,2}$/i.test(word)

/**
 * Which of the words of a name in Latin letters is the family name. Nothing when both could be: “Wei Li” and “Li Wei” may
 * be one person.
 */
export function latinParts(name: string): Parts | undefined {
  const [before, after, ...more] = name.split(',').map((part) => part.trim())
  if (before && after && more.length === 0 && !afterNames.has(plain(after)))
    return { family: before, given: after, confidence: 0.95 }
  if (name.includes(',')) return undefined

  const written = name.split(' ').filter(Boolean)
  const words = honorifics.has(plain(written[0] ?? '')) ? written.slice(1) : written
  if (words.some((word) => afterNames.has(plain(word)))) return undefined
  if (words.length === 3) return threeWords(words)
  const [first, last] = words
  if (words.length !== 2 || !first || !last) return undefined

  if (isCapital(first) !== isCapital(last))
    return isCapital(first)
      ? { family: first, given: last, confidence: 0.9 }
      : { family: last, given: first, confidence: 0.9 }
  if (isSurname(first) && isSurname(last)) return undefined
  if (isSurname(first)) {
    if (alsoGivenNames.has(first.toLowerCase()) && !isSyllables(last)) return undefined
    return { family: first, given: last, confidence: 0.8 }
  }
  return { family: last, given: first, confidence: isSurname(last) ? 0.85 : 0.75 }
}

/** “Wang Xiao Ming” and “Xiao Ming Wang”; of other names of three words the middle one may belong to either. */
function threeWords([first = '', middle = '', last = '']: readonly string[]): Parts | undefined {
  if (![first, middle, last].every(isSyllables) || isSurname(first) === isSurname(last)) return undefined
  return isSurname(first)
    ? { family: first, given: `${middle} ${last}`, confidence: 0.75 }
    : { family: last, given: `${first} ${middle}`, confidence: 0.75 }
}

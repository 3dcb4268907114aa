/** Bidi marks, embeddings and isolates, zero-width spaces and joiners, the byte order mark. They hide or reorder text. */
const invisible = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** Scripts that cannot be written right without ZWNJ and ZWJ between letters: Persian, Hindi, Tamil, Sinhala… */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u

/** Emoji are glued with ZWJ: 👩‍🔬 is a woman, a joiner and a microscope. */
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u

/**
 * One line as it is kept: NFC, invisible characters taken out, spaces tidied. Never NFKC, which would change letters.
 *
 * @returns undefined for what no person types: NUL and other controls, a line break, half a surrogate pair
 */
export function cleanLine(raw: string): string | undefined {
  // Tabs come with text pasted from tables.
  const line = raw.replaceAll('\t', ' ')
  if (!line.isWellFormed() || /\p{Cc}|[\u2028\u2029]/u.test(line)) return undefined
  return tidy(line)
}

/** Several lines as they are kept; line breaks become LF. */
export function cleanLines(raw: string): string | undefined {
  const lines = raw
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map(cleanLine)
  if (lines.includes(undefined)) return undefined
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** People count characters, not UTF-16 units: 𠮷 is one. */
export const lengthOf = (text: string): number => [...text].length

/** Taking a character out lets its neighbours compose or change places, which may part a joiner from its letter: until it rests. */
function tidy(line: string): string {
  const next = withoutInvisible(line.normalize('NFC'))
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
  return next === line ? line : tidy(next)
}

/** Takes out what hides or reorders text; a joiner stays where it shapes letters. */
export function withoutInvisible(line: string): string {
  const kept: string[] = []
  const characters = [...line]
  for (const [at, character] of characters.entries()) {
    if (invisible.test(character) && !joins(character, kept.at(-1), characters[at + 1])) continue
    kept.push(character)
  }
  return kept.join('')
}

/** A joiner is kept where it shapes what stands on both sides. */
function joins(character: string, before = '', after = ''): boolean {
  if (character !== '\u200C' && character !== '\u200D') return false
  const shapes = (one: string) => joining.test(one) || (character === '\u200D' && pictures.test(one))
  return shapes(before) && shapes(after)
}

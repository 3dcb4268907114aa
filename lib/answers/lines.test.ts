import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanLines, lengthOf } from '#lib/answers/lines.ts'

/** Any code points, half surrogate pairs among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points))

describe('one line', () => {
  test.each([
    ['decomposed letters are composed', 'Zoe\u0308', 'Zoë'],
    ['bidi overrides are taken out', 'Li\u202Eevil', 'Lievil'],
    ['zero-width spaces are taken out', 'A\u200Bnn', 'Ann'],
    ['four-byte Chinese is kept', '𠮷田', '𠮷田'],
    ['right-to-left letters are kept', 'محمد علی', 'محمد علی'],
    ['a joiner between Persian letters is kept', 'علی\u200Cرضا', 'علی\u200Cرضا'],
    ['a joiner between Hindi letters is kept', 'क्\u200Dष', 'क्\u200Dष'],
    ['a joiner between Latin letters is taken out', 'A\u200Dnn', 'Ann'],
    ['emoji are kept whole', 'Ann 👩\u200D🔬', 'Ann 👩\u200D🔬'],
    ['full-width letters are left as typed', 'ＡＢＣ商事', 'ＡＢＣ商事'],
    ['spaces are tidied', '  Li \u00A0\u3000 Wei\t', 'Li Wei'],
    ['an ideographic name is left alone', '陈思远', '陈思远'],
  ])('%s', (_, typed, kept) => {
    expect(cleanLine(typed)).toBe(kept)
  })

  test.each([
    ['NUL', 'Li\u0000Wei'],
    ['a line break', 'Li\r\nBcc: x@y.example'],
    ['a line separator', 'Li\u2028Wei'],
    ['half a surrogate pair', 'Li\uD83DWei'],
    ['an escape character', 'Li\u001B[31m'],
  ])('%s is refused', (_, typed) => {
    expect(cleanLine(typed)).toBeUndefined()
  })

  test('what is kept is kept as it is the next time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyTrickyLine), (typed) => {
        const kept = cleanLine(typed)
        if (kept !== undefined) expect(cleanLine(kept)).toBe(kept)
      }),
      { numRuns: 10_000 },
    )
  })
})

/** Text made of what the rules are about, which chance alone seldom finds. */
const anyTrickyLine = fc
  .array(
    fc.constantFrom(
      'e',
      '\u0308',
      '\u0323',
      '\u200D',
      '\u200C',
      '\u200F',
      '\uFEFF',
      ' ',
      '\u00A0',
      '\t',
      'ع',
      'क',
      '्',
      '👩',
      '🔬',
      '\uFE0F',
      '한',
      '\u1100',
      '\u1161',
    ),
    { maxLength: 12 },
  )
  .map((characters) => characters.join(''))

describe('several lines', () => {
  test('breaks become LF, and more than one empty line is one', () => {
    expect(cleanLines(' a \r\n\r\n\r\n\r\nb\rc\u2028d ')).toBe('a\n\nb\nc\nd')
  })

  test('a NUL is refused', () => {
    expect(cleanLines('a\nb\u0000')).toBeUndefined()
  })

  test('what is kept is kept as it is the next time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(anyTrickyLine).map((lines) => lines.join('\n')),
        ),
        (typed) => {
          const kept = cleanLines(typed)
          if (kept !== undefined) expect(cleanLines(kept)).toBe(kept)
        },
      ),
      { numRuns: 10_000 },
    )
  })
})

test('length counts characters', () => {
  expect(lengthOf('𠮷田')).toBe(2)
})

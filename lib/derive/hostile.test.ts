import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswer } from '#lib/answers/answers.ts'
import { likelyAddress } from '#lib/answers/email-typo.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact, Field } from '#lib/catalogue.ts'
import { close, derivations } from '#lib/derive/derive.ts'

const typed = ['name', 'email', 'company', 'mobile', 'jobTitle', 'country', 'city'] as const

/** Answers nobody checked, as a file or a program might bring them. */
const unchecked = (value: string) =>
  new Map(typed.map((id): [string, Fact] => [id, { value, source: 'imported', confidence: 1 }]))

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // Half surrogate pairs, which no string of code points has.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '采购',
        '经理',
        '兼',
        '/',
        '有限公司',
        '(',
        ')',
        '上海',
        'Co.',
        ',',
        'VP',
        '+86',
        '@',
        '.',
        '𠮷',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
)

test('a derivation never throws, is at most as sure as can be, and says why', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const [id, fact] of close(unchecked(text), defaultCatalogue)) {
        if (fact.source !== 'derived') continue
        expect(fact.value, id).not.toBe('')
        expect(fact.confidence, id).toBeGreaterThan(0)
        expect(fact.confidence, id).toBeLessThanOrEqual(1)
        expect(fact.reasons?.length, id).toBeGreaterThan(0)
      }
      likelyAddress(text, true)
    }),
    { numRuns: 10_000 },
  )
})

test('a value that is no text, where text is expected, says nothing', () => {
  for (const value of [7, true, ['采购经理'], { title: 'x' }] as const) {
    const facts = new Map(typed.map((id): [string, Fact] => [id, { value, source: 'imported', confidence: 1 }]))

    expect([...close(facts, defaultCatalogue).values()].filter(({ source }) => source === 'derived')).toEqual([])
  }
})

describe('a text far too long', () => {
  const fields = defaultCatalogue.questions.flatMap((question) => question.fields)
  const long = '采购经理'.repeat(1250)

  test.each(['jobTitle', 'company', 'name', 'city', 'email', 'mobile'])('is refused as %s, with what to do', (id) => {
    const field = fields.find((one) => one.id === id) as Field

    expect(readAnswer(field, long, 'zh-CN')).toMatchObject({ ok: false, code: 'too-long' })
    expect(readAnswer(field, 'x'.repeat(5000), 'en')).toMatchObject({ ok: false, code: 'too-long' })
  })
})

describe('time grows with the text, not with its square', () => {
  const size = 5000
  const spans = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

  /** The best of several runs: what the machine does beside it only ever adds. */
  const fastest = (text: string, point: string): number => {
    const facts = unchecked(text)
    const alone = { ...defaultCatalogue, points: defaultCatalogue.points.filter(({ id }) => id === point) }
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < 4; run++) {
      // Another text closed in between, so that nothing is remembered from the last time.
      close(unchecked(String(run)), alone)
      const began = performance.now()
      close(facts, alone)
      best = Math.min(best, performance.now() - began)
    }
    return best
  }

  const pieces = [
    'a',
    ' ',
    ',',
    '.',
    '/',
    '(',
    '()',
    '-',
    '@',
    'a.',
    'a@',
    '1',
    '+',
    '科技',
    '采购',
    '经理',
    '兼',
    '助理',
    '有限公司',
    '上海',
    'Co. ',
    'assistant ',
    'research and ',
    'R & ',
    'ПА',
    '김',
    'ก',
    '王',
    '\u200d',
    '𠮷',
    'é',
    'Group ',
    '(上海',
    '’',
  ]
  const points = derivations
    .filter(({ from }) => from.some((id) => typed.includes(id as never)))
    .map(({ point }) => point)

  test.each(points)('%s', (point) => {
    for (const piece of pieces) {
      const short = fastest(`${spans(piece, size / 10)}x`, point)
      const long = fastest(`${spans(piece, size)}x`, point)

      // Ten times the text: ten times as long, with room for a busy machine; the square would be a hundred times.
      expect(long, `${JSON.stringify(piece)}: ${short} ms → ${long} ms`).toBeLessThan(Math.max(40 * short, 2))
    }
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameForMail } from '#lib/answers/name-for-mail.ts'

test.each(['陈思远', 'Chen Siyuan', 'J.R.R. Tolkien', 'Dr.Smith', '𠮷田太郎', "Seán O'Brien-Müller", 'שרה כהן'])(
  'keeps %s',
  (name) => {
    expect(nameForMail(name)).toBe(name)
  },
)

test.each([
  'Win money at evil.com',
  'https://evil.example',
  'www.evil',
  'evil。com',
  'ｅｖｉｌ．ｃｏｍ',
  'evil.cn/now',
  'me@evil.example',
  '10.0.0.1',
  '点击赢大奖.中国',
  'go to EVIL.COM.',
])('says nothing of %s', (name) => {
  expect(nameForMail(name)).toBe('')
})

test('cuts after forty characters, never inside one', () => {
  expect(nameForMail('𠮷'.repeat(60))).toBe('𠮷'.repeat(40))
})

test('whatever is typed, what is said is short, whole and of one part of the name', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'a陈𠮷.。@/:w -'), maxLength: 60 }),
  )

  fc.assert(
    fc.property(anyName, (name) => {
      const said = nameForMail(name)

      expect([...said].length).toBeLessThanOrEqual(40)
      expect(said).not.toMatch(/[@/\\]/)
      expect(name).toContain(said)
    }),
    { numRuns: 10_000 },
  )
})

import fc from 'fast-check'
import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples' with { type: 'json' }
import { expect, test } from 'vitest'
import { readMobile, spacedMobile } from '#lib/answers/mobile.ts'

test.each([
  ['13800138000', '+8613800138000'],
  ['138 0013 8000', '+8613800138000'],
  ['138-0013-8000', '+8613800138000'],
  ['86 138 0013 8000', '+8613800138000'],
  ['+86 138 0000 0000', '+8613800000000'],
  ['0086 13800138000', '+8613800138000'],
  ['＋８６１３８００１３８０００', '+8613800138000'],
  ['0912 345 678', '+886912345678'],
  ['+886 (0)912-345-678', '+886912345678'],
  ['+852 6123 4567', '+85261234567'],
  ['+1 (212) 555-0100', '+12125550100'],
])('%s is kept as %s', (raw, kept) => {
  expect(readMobile(raw)).toBe(kept)
  expect(readMobile(kept)).toBe(kept)
})

test.each([
  '12345',
  '1380013800',
  '138001380001',
  'call me',
  '+999 12345678',
  '13800138000 ext 12',
  '13800138000\u0000',
  '',
])('%j is no whole number', (raw) => {
  expect(readMobile(raw)).toBeUndefined()
})

test('a number without a country code is one of the country given', () => {
  expect(readMobile('6123 4567', 'HK')).toBe('+85261234567')
  expect(readMobile('13800138000', 'HK')).toBe('+8613800138000')
})

/** Numbers of every country that has mobiles: an example of each, with other digits at its end. */
const anyMobile = fc
  .tuple(
    fc.constantFrom(...(Object.keys(examples) as CountryCode[])),
    fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
  )
  .map(([country, end]) => {
    const number = String(getExampleNumber(country, examples)?.number)
    return end.length > 0 ? number.slice(0, -end.length) + end.join('') : number
  })

test('a number that is kept is read back from what is printed, in any country', () => {
  let read = 0
  fc.assert(
    fc.property(anyMobile, (typed) => {
      const kept = readMobile(typed)
      if (kept === undefined) return
      read++
      expect(readMobile(kept)).toBe(kept)
      expect(readMobile(spacedMobile(kept))).toBe(kept)
    }),
    { numRuns: 10_000 },
  )
  expect(read).toBeGreaterThan(5000)
})

test('whatever is typed is a number in E.164 or none', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
  const nearly = fc.string({ unit: fc.constantFrom(...'+＋0123456789０８ ()-. \u200b𠮷٣'), maxLength: 18 })

  fc.assert(
    fc.property(fc.oneof(units, nearly, fc.string({ unit: 'binary' })), (typed) => {
      const kept = readMobile(typed)
      if (kept === undefined) return
      expect(kept).toMatch(/^\+[1-9]\d{4,14}$/)
      expect(readMobile(kept)).toBe(kept)
    }),
    { numRuns: 10_000 },
  )
})

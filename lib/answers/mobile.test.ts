import { expect, test } from 'vitest'
import { readMobile } from '#lib/answers/mobile.ts'

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

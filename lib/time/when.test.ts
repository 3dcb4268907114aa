import { expect, test } from 'vitest'
import { whenParts } from '#lib/time/when.ts'

test('days of one month stand together', () => {
  expect(whenParts('2027-05-18', '2027-05-20', 'en')).toEqual({ days: '18–20', under: ['May', '2027'] })
  expect(whenParts('2027-05-18', '2027-05-20', 'zh-TW')).toEqual({ days: '18–20', under: ['2027 年', '5 月'] })
})

test('a single day is said once', () => {
  expect(whenParts('2027-05-18', '2027-05-18', 'en').days).toBe('18')
})

test('a show over two months names both', () => {
  expect(whenParts('2027-05-30', '2027-06-01', 'en')).toEqual({ days: '30–1', under: ['May – June', '2027'] })
  expect(whenParts('2027-05-30', '2027-06-01', 'zh-CN')).toEqual({ days: '5.30–6.1', under: ['2027 年'] })
})

import { expect, test } from 'vitest'
import { openingHours } from '#lib/time/opening-hours.ts'

const threeDays = [
  { on: '2027-05-18', opens: '09:00', closes: '17:00' },
  { on: '2027-05-19', opens: '09:00', closes: '17:00' },
  { on: '2027-05-20', opens: '09:00', closes: '15:00' },
]

test('names only the day that differs', () => {
  expect(openingHours(threeDays, 'en')).toBe('09:00–17:00, Thursday to 15:00')
  expect(openingHours(threeDays, 'zh-CN')).toBe('09:00–17:00，周四至 15:00')
  expect(openingHours(threeDays, 'zh-TW')).toBe('09:00–17:00，週四至 15:00')
})

test('gives both ends of a day that opens later', () => {
  expect(openingHours([...threeDays.slice(0, 1), { on: '2027-05-19', opens: '10:00', closes: '17:00' }], 'en')).toBe(
    '09:00–17:00, Wednesday 10:00–17:00',
  )
})

test('says nothing of unknown hours', () => {
  expect(openingHours([], 'en')).toBe('')
})

import { expect, test } from 'vitest'
import { dayIn, daysBetween, daysFrom } from '#lib/time/days.ts'

test('a day is the one of the event, not of the server', () => {
  const at = new Date('2026-12-31T16:00:00Z')

  expect(dayIn(at, 'Asia/Shanghai')).toBe('2027-01-01')
  expect(dayIn(at, 'Europe/Berlin')).toBe('2026-12-31')
})

test('days run over the end of a month and a leap day', () => {
  expect(daysFrom('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  expect(daysFrom('2028-03-02', '2028-03-01')).toEqual([])
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
})

import { expect, test } from 'vitest'
import { age, counted, moment, nameOf, percent } from '#components/desk/words.ts'

test('a share of nothing is a dash', () => {
  expect(percent(null)).toBe('—')
  expect(percent(0.1816)).toBe('18.2\u00a0%')
  expect(percent(0.8175, 0)).toBe('82\u00a0%')
})

test('one is one and many are many', () => {
  expect(counted(1, 'mail')).toBe('1 mail')
  expect(counted(2140, 'registration')).toBe('2,140 registrations')
})

test('ages grow out of their units', () => {
  expect([40, 90, 3600, 50_000, 200_000].map(age)).toEqual(['40 seconds', '2 minutes', '1 hour', '14 hours', '2 days'])
})

test('a moment is told in the zone of the event', () => {
  expect(moment(new Date('2027-03-15T16:12:00Z'), 'Asia/Shanghai')).toBe('16 Mar 2027, 00:12')
})

test('an id nobody named is shown as it is', () => {
  expect(nameOf('channel', 'constructor')).toBe('constructor')
  expect(nameOf('channel', 'billboard-9')).toBe('billboard-9')
})

import { expect, test } from 'vitest'
import { fileSize, listed, longDate, longMoment, weekdayDate } from '#lib/time/long-date.ts'

const evening = new Date('2026-11-20T17:30:00Z')

test('says the day of the event’s zone', () => {
  expect(longDate(evening, 'en', 'Asia/Shanghai')).toBe('21 November 2026')
  expect(longDate(evening, 'zh-CN', 'Asia/Shanghai')).toBe('2026年11月21日')
})

test('a calendar day stays the same day everywhere', () => {
  expect(weekdayDate('2027-05-18', 'en')).toBe('Tuesday 18 May')
  expect(weekdayDate('2027-05-18', 'zh-TW')).toContain('5月18日')
})

test('lists words as the language does', () => {
  expect(listed(['your name', 'your email', 'your company'], 'en')).toBe('your name, your email and your company')
  expect(listed(['手机号码', '公司名称'], 'zh-CN')).toBe('手机号码和公司名称')
})

test('says the size of a file', () => {
  expect(fileSize(2_412_000, 'en')).toBe('2.4 MB')
  expect(fileSize(180_400, 'zh-CN')).toBe('181 KB')
})

test.each([
  ['2027-10-31T00:30:00Z', 'Europe/Berlin', '31 October 2027 02:30 (Europe/Berlin)'],
  ['2027-10-31T01:30:00Z', 'Europe/Berlin', '31 October 2027 02:30 (Europe/Berlin)'],
  ['2027-03-28T01:00:00Z', 'Europe/Berlin', '28 March 2027 03:00 (Europe/Berlin)'],
  ['2027-03-14T07:00:00Z', 'America/New_York', '14 March 2027 03:00 (America/New_York)'],
  ['2028-02-29T15:59:00Z', 'Asia/Shanghai', '29 February 2028 23:59 (Asia/Shanghai)'],
  ['2038-01-19T03:14:08Z', 'UTC', '19 January 2038 03:14 (UTC)'],
])('F58: %s is said as the clocks of %s show it, with the zone', (at, zone, said) => {
  expect(longMoment(new Date(at), 'en', zone)).toBe(said)
})

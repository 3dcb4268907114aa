import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, isoIn } from '#lib/time/zoned.ts'

test('a clock on the wall is an instant', () => {
  expect(instantOf('2027-05-18', '10:00', 'Asia/Shanghai').toISOString()).toBe('2027-05-18T02:00:00.000Z')
  expect(instantOf('2027-05-18', '00:15', 'Asia/Kathmandu').toISOString()).toBe('2027-05-17T18:30:00.000Z')
  expect(instantOf('2027-01-18', '23:30', 'America/New_York').toISOString()).toBe('2027-01-19T04:30:00.000Z')
})

test('on the days when clocks are changed the hour is still one of theirs', () => {
  const berlin = (day: string, time: string) => instantOf(day, time, 'Europe/Berlin').toISOString()

  expect(berlin('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z')
  // 02:30 does not exist: clocks go from 02:00 to 03:00.
  expect(berlin('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z')
  expect(berlin('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z')
  // 02:30 comes twice: the first counts.
  expect(berlin('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z')
  expect(berlin('2027-10-31', '03:30')).toBe('2027-10-31T02:30:00.000Z')
})

test('F58: the same in New York, on a leap day and after 2038', () => {
  const newYork = (day: string, time: string) => instantOf(day, time, 'America/New_York').toISOString()

  // 02:30 does not exist on the one, 01:30 comes twice on the other.
  expect(newYork('2027-03-14', '02:30')).toBe('2027-03-14T07:30:00.000Z')
  expect(newYork('2027-11-07', '01:30')).toBe('2027-11-07T05:30:00.000Z')
  expect(newYork('2028-02-29', '23:59')).toBe('2028-03-01T04:59:00.000Z')
  expect(newYork('2040-07-01', '09:00')).toBe('2040-07-01T13:00:00.000Z')
})

test('an instant is said with the offset of its zone', () => {
  const at = new Date('2027-05-18T02:00:00Z')

  expect(isoIn(at, 'Asia/Shanghai')).toBe('2027-05-18T10:00:00+08:00')
  expect(isoIn(at, 'America/St_Johns')).toBe('2027-05-17T23:30:00-02:30')
  expect(isoIn(at, 'UTC')).toBe('2027-05-18T02:00:00+00:00')
})

test('said with its offset, an instant is read as itself', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      zones,
      (at, zone) => {
        const whole = Math.floor(at.getTime() / 1000) * 1000
        expect(Date.parse(isoIn(at, zone))).toBe(whole)
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { countdown, totalAt } from '#lib/time/countdown.ts'

const line = countdown(
  [
    { on: '2027-05-14', registrations: 2 },
    { on: '2027-05-15', registrations: 0 },
    { on: '2027-05-16', registrations: 5 },
    { on: '2027-05-19', registrations: 9 },
  ],
  '2027-05-18',
)

test('days are counted down to the opening', () => {
  expect(line).toEqual([
    { daysBefore: 4, inAll: 2 },
    { daysBefore: 3, inAll: 2 },
    { daysBefore: 2, inAll: 7 },
  ])
})

test('a day without a line of its own has the total of the day before', () => {
  expect([5, 4, 3, 1, 0].map((days) => totalAt(line, days))).toEqual([0, 2, 2, 7, 7])
})

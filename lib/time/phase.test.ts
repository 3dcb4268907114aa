import { expect, test } from 'vitest'
import { phaseOf } from '#lib/time/phase.ts'

const event = {
  timeZone: 'Asia/Shanghai',
  endsOn: '2027-05-20',
  opensAt: new Date('2026-11-02T10:00:00+08:00'),
  closesAt: new Date('2027-05-20T14:00:00+08:00'),
}

test.each([
  ['2026-11-02T09:59:59+08:00', 'notYet'],
  ['2026-11-02T10:00:00+08:00', 'open'],
  ['2027-05-20T13:59:59+08:00', 'open'],
  ['2027-05-20T14:00:00+08:00', 'closed'],
  ['2027-05-20T23:59:59+08:00', 'closed'],
  ['2027-05-21T00:00:00+08:00', 'over'],
])('at %s the event is %s', (now, phase) => {
  expect(phaseOf(event, new Date(now))).toBe(phase)
})

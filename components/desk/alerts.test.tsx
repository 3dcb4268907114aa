import { expect, test } from 'vitest'
import { alertsOf } from '#components/desk/alerts.tsx'
import type { EventRow } from '#lib/ports.ts'

const event = {
  id: 'show',
  timeZone: 'Asia/Shanghai',
  opensAt: new Date('2026-11-02T02:00:00Z'),
  closesAt: new Date('2027-05-20T06:00:00Z'),
} as EventRow

const now = new Date('2027-01-01T00:00:00Z')

test('nothing is said when all is well', () => {
  expect(alertsOf(event, now, { waiting: 2, failed: 0, oldestSeconds: 20, sends: true })).toEqual([])
})

test('mail that waits is told with its age', () => {
  const [alert] = alertsOf(event, now, { waiting: 3, failed: 0, oldestSeconds: 7200, sends: true })

  expect(alert?.text).toBe('3 mails not sent yet, the oldest for 2 hours. We keep trying.')
})

test('F33: a server that refuses us is told before anything else, with what waits', () => {
  const [alert, ...more] = alertsOf(event, now, {
    waiting: 3,
    failed: 0,
    oldestSeconds: 7200,
    sends: true,
    paused: 'EAUTH 535 5.7.8',
  })

  expect(alert?.text).toBe(
    'No mail leaves: the mail server refuses our user name or password. 3 mails wait, and none is lost.',
  )
  expect(more).toEqual([])
})

test('without a mail server waiting is no fault, but it is said', () => {
  const [alert, ...more] = alertsOf(event, now, { waiting: 1, failed: 0, oldestSeconds: 7200, sends: false })

  expect(alert?.text).toContain('1 mail waits in the outbox')
  expect(more).toEqual([])
})

test('registration that is not open is told', () => {
  const quiet = { waiting: 0, failed: 0, oldestSeconds: 0, sends: true }

  expect(alertsOf(event, new Date('2026-10-01T00:00:00Z'), quiet)[0]?.text).toContain('opens on 2 Nov 2026, 10:00')
  expect(alertsOf(event, event.closesAt, quiet)[0]?.text).toContain('closed on 20 May 2027, 14:00')
})

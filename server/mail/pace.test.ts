import { expect, test } from 'vitest'
import { newPace } from './pace.ts'

const limits = { first: 120, most: 1800, least: 6 }
const minute = 60_000

/** Hands over all there is room for, tick by tick. @returns how many went */
function run(pace: ReturnType<typeof newPace>, from: number, forMs: number, reception: 'accepted' | 'deferred') {
  let went = 0
  for (let at = from; at < from + forMs; at += 100) {
    for (let { mails } = pace.room('gmail.com', at); mails > 0; mails--) {
      pace.began('gmail.com', at)
      pace.ended('gmail.com', at, reception)
      went += 1
    }
  }
  return went
}

test('a new domain gets a minute’s mail slowly, and more each minute while it accepts', () => {
  const pace = newPace(limits)

  const minutes = [0, 1, 2, 3, 4, 5, 6].map((n) => run(pace, n * minute, minute, 'accepted'))

  expect(minutes[0]).toBeGreaterThan(120)
  expect(minutes[0]).toBeLessThan(400)
  for (const [n, went] of minutes.slice(1).entries()) expect(went).toBeGreaterThanOrEqual(minutes[n] ?? 0)
  expect(pace.rate('gmail.com')).toBe(1800)
  expect(run(pace, 7 * minute, minute, 'accepted')).toBeLessThanOrEqual(1801)
})

test('mail put off halves the rate once a minute, and never below the least', () => {
  const pace = newPace(limits)

  run(pace, 0, minute, 'deferred')
  expect(pace.rate('gmail.com')).toBe(60)
  for (let n = 1; n < 10; n++) run(pace, n * minute, minute, 'deferred')

  expect(pace.rate('gmail.com')).toBe(6)
  expect(run(pace, 10 * minute, minute, 'deferred')).toBeLessThanOrEqual(7)
})

test('told that it comes too fast, it stops for a minute', () => {
  const pace = newPace(limits)
  pace.began('qq.com', 0)
  pace.ended('qq.com', 1000, 'slower')

  expect(pace.room('qq.com', 30_000)).toEqual({ mails: 0, againInMs: 31_000 })
  expect(pace.room('qq.com', 61_000).mails).toBeGreaterThan(0)
  expect(pace.room('163.com', 30_000).mails).toBeGreaterThan(0)
})

test('one domain never takes every hand', () => {
  const pace = newPace(limits)
  for (let n = 0; n < 3000; n++) {
    pace.began('gmail.com', n * 1000)
    pace.ended('gmail.com', n * 1000, 'accepted')
  }
  const at = 3000 * 1000
  const { mails } = pace.room('gmail.com', at)
  for (let n = 0; n < mails; n++) pace.began('gmail.com', at)

  expect(mails).toBe(3)
  expect(pace.room('gmail.com', at)).toMatchObject({ mails: 0 })
})

test('processes of one host share the rate', () => {
  expect(newPace(limits, 4).rate('gmail.com')).toBe(30)
})

test('F58: a clock put back gives nothing and takes nothing', () => {
  const pace = newPace(limits)
  const { mails } = pace.room('gmail.com', 10 * minute)

  expect(pace.room('gmail.com', 0)).toMatchObject({ mails })
})

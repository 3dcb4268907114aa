import { expect, test } from 'vitest'
import { backoffMs } from './backoff.ts'
import { readMailFrom } from './compose.ts'
import { outcomeOf } from './outcome.ts'

test.each([
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'failed'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 552 }, 'failed'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'retry'],
  [{ code: 'EPROTOCOL', command: 'DATA', responseCode: 503 }, 'retry'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'retry'],
  [{ code: 'EABORT' }, 'retry'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'pause'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 454 }, 'pause'],
  [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'pause'],
])('%j means %s', (error, kind) => {
  expect(outcomeOf(Object.assign(new Error('smtp'), error)).kind).toBe(kind)
})

test('a reply that quotes an address leaves only its codes', () => {
  const error = Object.assign(new Error('no'), {
    code: 'EENVELOPE',
    responseCode: 550,
    response: '550 5.1.1 <li.wei@x.example> unknown',
  })

  expect(outcomeOf(error)).toEqual({ kind: 'failed', reason: 'EENVELOPE 550 5.1.1' })
})

test('each wait is twice the last, up to a quarter of an hour, with up to half of it left to chance', () => {
  expect([1, 2, 3, 4, 8, 9, 200].map((attempts) => backoffMs(attempts, 0))).toEqual([
    5000, 10_000, 20_000, 40_000, 640_000, 900_000, 900_000,
  ])
  expect(backoffMs(1, 1)).toBe(2500)
})

test.each([
  ['no-reply@expo.example', { name: '', address: 'no-reply@expo.example' }],
  ['Nutra Expo <no-reply@expo.example>', { name: 'Nutra Expo', address: 'no-reply@expo.example' }],
  ['"Nutra, Expo" <no-reply@expo.example>', { name: 'Nutra, Expo', address: 'no-reply@expo.example' }],
])('reads %s', (mailFrom, read) => {
  expect(readMailFrom(mailFrom)).toEqual(read)
})

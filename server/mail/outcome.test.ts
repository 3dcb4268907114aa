import { expect, test } from 'vitest'
import { backoffMs } from './backoff.ts'
import { readMailFrom } from './compose.ts'
import { outcomeOf } from './outcome.ts'

test.each([
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'failed'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 552 }, 'failed'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'retry'],
  [{ code: 'EPROTOCOL', command: 'DATA', responseCode: 503 }, 'retry'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'unreachable'],
  [{ code: 'EABORT' }, 'unreachable'],
  [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 421 }, 'retry'],
  [{ code: 'ETLS', command: 'STARTTLS', responseCode: 454 }, 'unreachable'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'pause'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 552 }, 'failed'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'pause'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 454 }, 'pause'],
  [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'pause'],
])('%j means %s', (error, kind) => {
  expect(outcomeOf(Object.assign(new Error('smtp'), error)).kind).toBe(kind)
})

test.each([
  [{ responseCode: 421, response: '421 4.3.2 closing' }, true],
  [{ responseCode: 450, response: '450 4.2.1 The user is receiving mail at a rate that …' }, true],
  [{ responseCode: 452, response: '452 4.5.3 Too many recipients' }, true],
  [{ responseCode: 451, response: '451 4.7.1 Greylisted, come back later' }, undefined],
])('%j asks to go slower: %s', (error, slower) => {
  const outcome = outcomeOf(Object.assign(new Error('smtp'), { code: 'EENVELOPE', command: 'RCPT TO', ...error }))

  expect(outcome).toMatchObject({ kind: 'retry' })
  expect('slower' in outcome && outcome.slower).toBe(slower ?? false)
})

test('a reply that quotes an address leaves only its codes', () => {
  const error = Object.assign(new Error('no'), {
    code: 'EENVELOPE',
    responseCode: 550,
    response: '550 5.1.1 <li.wei@x.example> unknown',
  })

  expect(outcomeOf(error)).toEqual({ kind: 'failed', reason: 'EENVELOPE 550 5.1.1' })
})

test('each wait is twice the last, up to an hour, with up to half of it left to chance', () => {
  expect([1, 2, 3, 4, 8, 9, 200].map((attempts) => backoffMs(attempts, 0))).toEqual([
    5000, 10_000, 20_000, 40_000, 640_000, 1_280_000, 3_600_000,
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

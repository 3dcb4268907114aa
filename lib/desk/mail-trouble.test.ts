import { expect, test } from 'vitest'
import { mailTrouble } from '#lib/desk/mail-trouble.ts'

test.each([
  ['EENVELOPE 550 5.1.1', 'The receiving server knows no such address'],
  ['EENVELOPE 550 5.7.26', 'The receiving server does not want our mail'],
  ['EENVELOPE 552 5.2.2', 'The mailbox is full'],
  ['EMESSAGE 552', 'The mailbox is full, or the mail too large'],
  ['EAUTH 535 5.7.8', 'The mail server refuses our user name or password'],
  ['EAUTH 454', 'The mail server refuses our user name or password'],
  ['EENVELOPE 451 4.7.1', 'The receiving server asks us to come later'],
  ['ECONNECTION 421 4.7.0', 'The mail server asks us to come more slowly'],
  ['ESOCKET', 'The mail server does not answer'],
  ['cannot be drawn', 'It could not be written: a fault of this program'],
  ['no such document', 'no such document'],
])('%s: %s', (code, what) => {
  expect(mailTrouble(code)?.what).toBe(what)
})

test('no trouble, no words', () => {
  expect(mailTrouble(null)).toBeNull()
})

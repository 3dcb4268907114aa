import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { mayRead } from './serve-metrics.ts'

const token = 'a token of sixteen letters'
const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers: { host: 'localhost:3000', ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage

test.each([
  ['a program on this machine', from('127.0.0.1'), true],
  ['over version 6', from('::1', { host: '[::1]:3000' }), true],
  ['version 4 in version 6', from('::ffff:127.0.0.1'), true],
  ['another machine', from('203.0.113.9'), false],
  ['another machine with the token', from('203.0.113.9', { authorization: `Bearer ${token}` }), true],
  ['a wrong token', from('203.0.113.9', { authorization: 'Bearer x' }), false],
  ['a wrong token on this machine', from('127.0.0.1', { authorization: 'Bearer x' }), false],
  ['a proxy on this machine', from('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }), false],
  ['a proxy that says so in the standard way', from('::1', { forwarded: 'for=203.0.113.9' }), false],
  ['a proxy that gives only the host away', from('127.0.0.1', { host: 'visit.expo.example' }), false],
])('who may read the metrics: %s', (_, request, may) => {
  expect(mayRead(request, token)).toBe(may)
})

test('without a token in the environment no token opens them', () => {
  expect(mayRead(from('203.0.113.9', { authorization: 'Bearer undefined' }), undefined)).toBe(false)
})

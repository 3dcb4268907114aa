import { expect, test } from 'vitest'
import { isSeen } from './seen.ts'

test('a page that is asked for is seen', () => {
  expect(isSeen({ method: 'GET', headers: { 'sec-fetch-mode': 'navigate' } })).toBe(true)
})

test.each([
  ['HEAD', {}],
  ['GET', { 'sec-purpose': 'prefetch' }],
  ['GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['GET', { purpose: 'prefetch' }],
  ['GET', { 'x-purpose': 'preview' }],
  ['GET', { 'x-moz': 'prefetch' }],
  ['GET', { 'next-router-prefetch': '1' }],
])('%s with %o is not', (method, headers) => {
  expect(isSeen({ method, headers })).toBe(false)
})

import { expect, test } from 'vitest'
import { restartMs } from './workers.ts'

test('a worker that keeps dying is started again later and later, and never given up', () => {
  expect([1, 2, 3, 4].map(restartMs)).toEqual([500, 1000, 2000, 4000])
  expect(restartMs(50)).toBe(30_000)
})

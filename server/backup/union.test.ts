import { expect, test } from 'vitest'
import { unionOf } from './union.ts'

const [a, b, c, d] = ['{"registration":"a"}\n', '{"kept":"a"}\n', '{"person":"c"}\n', '{"person":"d"}\n']

test('a log that has grown since is kept as it is', () => {
  expect(unionOf(a + b, a + b + c)).toBe(a + b + c)
})

test('on a new machine there is what travelled', () => {
  expect(unionOf(a + c, '')).toBe(a + c)
  expect(unionOf('', a + c)).toBe(a + c)
})

test('logs that went separate ways lose nothing, and what takes back stays after what it takes back', () => {
  expect(unionOf(a + c, a + b + d)).toBe(a + c + b + d)
})

test('a line that was torn off does not swallow the next', () => {
  expect(unionOf(`${a}{"at":"2026-1`, a + d)).toBe(`${a}{"at":"2026-1\n${d}`)
})

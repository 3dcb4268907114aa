import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from '#lib/same.ts'

test.each([
  [{ given: '伟', family: '李' }, { family: '李', given: '伟' }, true],
  [{ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [['a', 'b'], ['b', 'a'], false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ toString: 'x' }, {}, false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same)
  expect(isSame(b, a)).toBe(same)
})

/** The same document with the members of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, turned(one)]),
  )
}

test('the order of members says nothing, and everything else does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
      expect(isSame(a, turned(a))).toBe(true)
      expect(isSame(a, b)).toBe(isSame(b, a))
    }),
  )
})

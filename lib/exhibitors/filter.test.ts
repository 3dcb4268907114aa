import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tree } from '#lib/matching/matching.testing.ts'
import { filterIn, queryOf } from './filter.ts'

const halls = [{ id: 'hall-1' }, { id: 'hall-2' }]
const read = (query: Parameters<typeof filterIn>[0]) => filterIn(query, tree, halls)

test('reads what is known, and names what is not', () => {
  expect(read({ group: 'protein', hall: 'hall-2', q: ' Pea ' })).toEqual({
    filter: { group: 'protein', hall: 'hall-2', q: 'Pea' },
    unknown: [],
  })
  expect(read({ group: 'gold', product: 'protein.gold', hall: 'hall-9', utm_source: 'x' })).toEqual({
    filter: {},
    unknown: ['group', 'product', 'hall'],
  })
})

test('a product brings its own group', () => {
  expect(read({ product: 'biotics.fibre', group: 'protein' }).filter).toEqual({
    group: 'biotics',
    product: 'biotics.fibre',
  })
})

test('the first of several counts, and what is too long is cut', () => {
  expect(read({ hall: ['hall-1', 'hall-2'], q: 'x'.repeat(5000) })).toEqual({
    filter: { hall: 'hall-1', q: 'x'.repeat(100) },
    unknown: [],
  })
})

test('a filter reads back from the query it makes', () => {
  const anyFilter = fc.record({
    group: fc.constantFrom(undefined, 'protein', 'biotics'),
    hall: fc.constantFrom(undefined, 'hall-1'),
    q: fc.option(fc.string({ unit: 'binary', maxLength: 60 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(anyFilter, (typed) => {
      const { filter } = read(typed)
      expect(read(Object.fromEntries(new URLSearchParams(queryOf(filter)))).filter).toEqual(filter)
    }),
  )
})

test('the first page has no number', () => {
  expect(queryOf({})).toBe('')
  expect(queryOf({ product: 'protein.pea', group: 'protein' }, 2)).toBe('?product=protein.pea&page=2')
})

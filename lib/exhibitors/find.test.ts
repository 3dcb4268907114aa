import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyExhibitors, exhibitor, tree } from '#lib/matching/matching.testing.ts'
import { findExhibitors } from './find.ts'

const pea = exhibitor('pea', ['protein.pea', 'protein.novel'], { stand: '1D15' })
const both = exhibitor('both', ['protein.pea', 'biotics.probiotic'], { hall: 'hall-2', stand: '2A01' })
const ferments = exhibitor('ferments', ['biotics.probiotic'], {
  stand: '1A30',
  name: { en: 'Lactéra Ferments', 'zh-CN': '乐德菌种', 'zh-TW': '樂德菌種' },
})
const all = [both, pea, ferments]
const ids = (filter: Parameters<typeof findExhibitors>[1]) =>
  findExhibitors(all, filter, tree).exhibitors.map(({ id }) => id)

test('everybody, in the order of the stands', () => {
  expect(ids({})).toEqual(['ferments', 'pea', 'both'])
})

test('by product, by group, by hall, and all at once', () => {
  expect(ids({ product: 'protein.pea', group: 'protein' })).toEqual(['pea', 'both'])
  expect(ids({ group: 'biotics' })).toEqual(['ferments', 'both'])
  expect(ids({ group: 'biotics', hall: 'hall-2' })).toEqual(['both'])
  expect(ids({ group: 'lipid' })).toEqual([])
})

test.each(['lactera', 'FERMENTS lac', '乐德', '樂德', '1a3', 'ｌａｃ'])('finds a name by %s', (q) => {
  expect(ids({ q })).toEqual(['ferments'])
})

test('a word that stands nowhere finds nobody, and signs are signs', () => {
  expect(ids({ q: 'lactera whey' })).toEqual([])
  expect(ids({ q: '.*' })).toEqual([])
})

test('each count is what choosing it would leave', () => {
  const anyFilter = fc.record({
    group: fc.constantFrom(undefined, ...tree.map(({ id }) => id)),
    hall: fc.constantFrom(undefined, 'hall-1', 'hall-2'),
    q: fc.constantFrom(undefined, '1A', 'somebody', '1a03'),
  })
  fc.assert(
    fc.property(anyExhibitors, anyFilter, (exhibitors, filter) => {
      const { counts } = findExhibitors(exhibitors, filter, tree)
      const left = (change: object) => findExhibitors(exhibitors, { ...filter, ...change }, tree).exhibitors.length
      for (const group of tree) {
        expect(counts.groups.get(group.id) ?? 0).toBe(left({ group: group.id, product: undefined }))
        for (const { id } of group.items) expect(counts.products.get(id) ?? 0).toBe(left({ product: id }))
      }
      for (const hall of ['hall-1', 'hall-2']) expect(counts.halls.get(hall) ?? 0).toBe(left({ hall }))
    }),
  )
})

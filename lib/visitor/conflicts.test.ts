import { expect, test } from 'vitest'
import type { Fact, Known, Value } from '#lib/catalogue.ts'
import { conflictsIn } from './conflicts.ts'

const known = (values: Record<string, Value | null>): Known =>
  new Map(Object.entries(values).map(([id, value]): [string, Fact] => [id, { value, source: 'asked', confidence: 1 }]))

test('what was changed elsewhere since it was seen is a conflict', () => {
  expect(conflictsIn(known({ jobTitle: 'Buyer' }), { jobTitle: 'Baker' }, { jobTitle: 'Chemist' })).toEqual([
    { point: 'jobTitle', seen: 'Baker', stored: 'Buyer' },
  ])
})

test('what came to be, or went, since it was seen is a conflict', () => {
  expect(conflictsIn(known({ city: 'Bonn' }), { city: null }, { city: 'Cologne' })).toHaveLength(1)
  expect(conflictsIn(known({}), { city: 'Bonn' }, { city: 'Cologne' })).toEqual([
    { point: 'city', seen: 'Bonn', stored: null },
  ])
})

test('what nobody touched is none, and neither is giving what is stored already', () => {
  expect(conflictsIn(known({ city: 'Bonn' }), { city: 'Bonn' }, { city: 'Cologne' })).toEqual([])
  expect(conflictsIn(known({ city: null }), { city: null }, { city: 'Cologne' })).toEqual([])
  expect(conflictsIn(known({ city: 'Cologne' }), { city: 'Bonn' }, { city: 'Cologne' })).toEqual([])
  expect(conflictsIn(known({}), { city: 'Bonn' }, { city: null })).toEqual([])
})

test('the same choices in another order are the same', () => {
  expect(conflictsIn(known({ interests: ['b', 'a'] }), { interests: ['a', 'b'] }, { interests: ['c'] })).toEqual([])
  expect(conflictsIn(known({ bill: { title: 'X', to: 'Y' } }), { bill: { to: 'Y', title: 'X' } }, {})).toEqual([])
})

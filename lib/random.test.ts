import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDigits, newId, newRowId } from '#lib/random.ts'

test('ids of rows stand in the order in which they were made, as databases compare text', () => {
  const moments = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      const inOrder = Buffer.compare(Buffer.from(newRowId(a)), Buffer.from(newRowId(b))) < 0
      expect(a.getTime() === b.getTime() || inOrder === a < b).toBe(true)
    }),
  )
})

test('no two ids are the same, however many are drawn at once', () => {
  const now = new Date()
  const ids = Array.from({ length: 20_000 }, () => [newId(), newRowId(now)]).flat()

  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^[\w-]{22,24}$/.test(id))).toBe(true)
})

test('digits have their length and never begin with zero', () => {
  for (let tries = 0; tries < 1000; tries += 1) expect(newDigits(6)).toMatch(/^[1-9]\d{5}$/)
})
